import { type ComponentType, createRef, type HTMLAttributes, type RefAttributes } from 'react';
import { expect, test } from 'vitest';
import { draw } from './draw.tsx';
import { createFakeClient, type FakeClient } from './fake-client.ts';

type RootProps = HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement> & { 'data-testid'?: string };

/** What every component promises about its outermost element. */
export function describeRoot<Props>(
  name: string,
  Component: ComponentType<Props>,
  props: Props,
  /** The world of a component that draws nothing without accounts. */
  createClient: () => FakeClient = createFakeClient,
): void {
  // Every public component takes these; TypeScript cannot say so for all of them at once.
  const Root = Component as ComponentType<Props & RootProps>;

  test(`${name} gives its root className, style, ref and all other properties`, async () => {
    const ref = createRef<HTMLElement>();
    const { screen } = await draw(
      <Root
        {...props}
        ref={ref}
        className="of-the-host"
        style={{ marginBlock: '3px' }}
        data-testid="root"
        title="hello"
      />,
      { client: createClient(), provider: { appearance: { variables: { accent: 'rebeccapurple' } } } },
    );
    await expect.element(screen.getByTestId('root')).toBeInTheDocument(); // some are loaded when drawn
    const root = screen.getByTestId('root').element() as HTMLElement;
    expect(root).toBe(ref.current);
    expect(root.classList.contains('of-the-host')).toBe(true);
    expect(root.classList.contains('pb-root')).toBe(true);
    expect(root.style.marginBlock).toBe('3px');
    expect(root.style.getPropertyValue('--pb-accent')).toBe('rebeccapurple');
    expect(root.title).toBe('hello');
  });

  test(`${name} carries the colour scheme of its provider`, async () => {
    const { screen } = await draw(<Root {...props} data-testid="root" />, {
      client: createClient(),
      provider: { colorScheme: 'dark' },
    });
    await expect.element(screen.getByTestId('root')).toBeInTheDocument();
    const root = screen.getByTestId('root').element();
    expect(root.getAttribute('data-pb-scheme')).toBe('dark');
    expect(getComputedStyle(root).colorScheme).toBe('dark');
  });
}
