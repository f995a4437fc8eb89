import type { MockUnipile } from '../index.ts';

/** A form of a page, as a browser would send it: a checked radio button counts, the others do not. */
interface PageForm {
  readonly action: string;
  readonly method: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Values that its radio buttons and options offer. */
  readonly offers: readonly string[];
  /** What its button is called. */
  readonly button: string;
}

/** A page, read without a browser. */
export interface ReadPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly heading: string;
  /** Everything a person can read, tags taken out. */
  readonly text: string;
  readonly links: Readonly<Record<string, string>>;
  readonly forms: readonly PageForm[];
}

export async function readPage(response: Response): Promise<ReadPage> {
  const html = await response.text();
  const links = [...html.matchAll(/<a href="([^"]*)">(.*?)<\/a>/gs)];
  return {
    status: response.status,
    headers: response.headers,
    html,
    heading: plain(/<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? ''),
    text: plain(html.replace(/<style>.*?<\/style>/s, '')),
    links: Object.fromEntries(links.map(([, href = '', label = '']) => [plain(label), unescapeHtml(href)])),
    forms: [...html.matchAll(/<form ([^>]*)>(.*?)<\/form>/gs)].map(([, open = '', inside = '']) =>
      readForm(open, inside),
    ),
  };
}

/** Presses the button of a form. */
export function press(
  mock: MockUnipile,
  page: ReadPage,
  button: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const form = page.forms.find((one) => one.button === button);
  if (!form) throw new Error(`no button "${button}" on: ${page.text}`);
  const body = new URLSearchParams({ ...form.fields, ...fields });
  return mock.fetch(form.action, { method: form.method, body });
}

function readForm(open: string, inside: string): PageForm {
  const inputs = [...inside.matchAll(/<input ([^>]*)>/g)].map(([, input = '']) => input);
  const sent = inputs.filter((input) => !input.includes('type="radio"') || input.includes(' checked'));
  const options = [...inside.matchAll(/<option>(.*?)<\/option>/g)].map(([, text = '']) => text);
  const radios = inputs
    .filter((input) => input.includes('type="radio"'))
    .map((input) => attribute(input, 'value'));
  return {
    action: attribute(open, 'action'),
    method: attribute(open, 'method'),
    fields: Object.fromEntries(sent.map((input) => [attribute(input, 'name'), attribute(input, 'value')])),
    offers: [...radios, ...options],
    button: plain(/<button[^>]*>(.*?)<\/button>/s.exec(inside)?.[1] ?? ''),
  };
}

function attribute(tag: string, name: string): string {
  return unescapeHtml(new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function plain(html: string): string {
  return unescapeHtml(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
