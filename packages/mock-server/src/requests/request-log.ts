/** A request that the mock answered, as the control page lists it. */
export interface RequestRecord {
  /** When it was answered, in milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** 0 where the connection broke. */
  readonly status: number;
  /** The JSON bodies; null where there was none. Kept whole: secrets are taken out when they are shown. */
  readonly sent: unknown;
  readonly answered: unknown;
}

/** The last requests of one mock. */
export interface RequestLog {
  /** Remembers what is in a response, so that nobody has to read it a second time. */
  told(response: Response, body: unknown): void;
  note(request: Request, sent: string, response: Response, at: number): void;
  /** Oldest first. */
  list(): readonly RequestRecord[];
  clear(): void;
}

/** @param kept how many requests it keeps */
export function createRequestLog(kept: number): RequestLog {
  const bodies = new WeakMap<Response, unknown>();
  const rows: RequestRecord[] = [];
  return {
    told: (response, body) => void bodies.set(response, body),
    note: (request, sent, response, at) => {
      const { pathname, search } = new URL(request.url);
      const { method } = request;
      rows.push({
        at,
        method,
        path: pathname + search,
        status: response.status,
        sent: sent === '' ? null : parseJson(sent),
        answered: bodies.get(response) ?? null,
      });
      if (rows.length > kept) rows.shift();
    },
    list: () => [...rows],
    clear: () => {
      rows.length = 0;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
