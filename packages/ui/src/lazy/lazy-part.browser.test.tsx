import { en } from '@patchbay/core';
import { createRef, type ForwardedRef, forwardRef, type ReactNode, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, onTestFinished, test, vi } from 'vitest';
import { draw } from '../test/draw.tsx';
import { lazyComponent } from './lazy-component.tsx';
import { lazyPart } from './lazy-part.tsx';

interface Props {
  readonly text: string;
  readonly open?: boolean;
}
const Drawn = forwardRef(function Drawn({ text }: Props, ref: ForwardedRef<HTMLParagraphElement>): ReactNode {
  return <p ref={ref}>{text}</p>;
});
const away = (): Promise<never> =>
  Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

test('a part is loaded once for all who draw it, with its properties and its ref', async () => {
  const load = vi.fn(async () => Drawn);
  const Part = lazyPart<HTMLParagraphElement, Props>(load);
  const ref = createRef<HTMLParagraphElement>();
  const { screen } = await draw(
    <StrictMode>
      <Part text="one" ref={ref} />
      <Part text="two" />
    </StrictMode>,
  );
  await expect.element(screen.getByText('one')).toBeVisible();
  await expect.element(screen.getByText('two')).toBeVisible();
  expect(ref.current?.textContent).toBe('one');
  await screen.rerender(<Part text="three" />);
  await expect.element(screen.getByText('three')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(1);
});

test('a part that cannot be loaded says so in its place, and a press tries again', async () => {
  let tries = 0;
  const Part = lazyPart<HTMLParagraphElement, Props>(async () => {
    tries += 1;
    return tries === 1 ? away() : Drawn;
  });
  const { screen } = await draw(<Part text="there" />);
  await expect.element(screen.getByRole('status')).toMatchTextContent(en.connect.failures.version_mismatch);
  await screen.getByRole('button', { name: en.actions.retry }).click();
  await expect.element(screen.getByText('there')).toBeVisible();
  expect(tries).toBe(2);
});

test('a closed dialog and a part that the page can do without fail silently', async () => {
  const Dialog = lazyPart<HTMLParagraphElement, Props>(away);
  const Note = lazyComponent<HTMLParagraphElement, Props>(away, () => null);
  const { screen } = await draw(
    <>
      <Dialog text="dialog" open={false} />
      <Note text="note" />
    </>,
  );
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.container.textContent).toBe('');
  await screen.rerender(<Dialog text="dialog" open />);
  await expect.element(screen.getByRole('button', { name: en.actions.retry })).toBeVisible();
});

test('the server draws nothing, and a browser that has the part already hydrates without a mismatch', async () => {
  const Part = lazyPart<HTMLParagraphElement, Props>(async () => Drawn);
  const { screen } = await draw(<Part text="warm" />);
  await expect.element(screen.getByText('warm')).toBeVisible();
  const container = document.createElement('div');
  container.innerHTML = renderToString(<Part text="hydrated" />);
  expect(container.innerHTML).toBe('');
  document.body.append(container);
  const mismatch = vi.fn();
  const root = hydrateRoot(container, <Part text="hydrated" />, { onRecoverableError: mismatch });
  onTestFinished(() => {
    root.unmount();
    container.remove();
  });
  await expect.poll(() => container.textContent).toBe('hydrated');
  expect(mismatch).not.toHaveBeenCalled();
});
