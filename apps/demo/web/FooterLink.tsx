import { type ReactElement, useEffect, useState } from 'react';

interface Link {
  readonly label: string;
  readonly url: string;
}

/** The link that whoever started the demo wants to have at hand; none in a real installation. */
export function FooterLink(): ReactElement | null {
  const [link, setLink] = useState<Link | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    fetch('/footer-link.json', { signal: abort.signal })
      .then((response) => response.json())
      .then(setLink, () => {});
    return () => abort.abort();
  }, []);
  return link ? (
    <p>
      This is a demo.{' '}
      <a href={link.url} target="_blank" rel="noreferrer">
        {link.label}
      </a>
    </p>
  ) : null;
}
