import { type ComponentType, createRef, type HTMLAttributes, type RefAttributes } from 'react';
import { expect, test, vi } from 'vitest';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { accessibilityProblems } from './axe.ts';
import { dataAttributesIn } from './data-attributes.ts';
import { draw } from './draw.tsx';
import { createFakeClient, type FakeClient } from './fake-client.ts';

type RootProps = HTMLAttributes<HTMLElement> &
  RefAttributes<HTMLElement> &
  ComponentOptions & { 'data-testid'?: string };

/** What every component promises: about its outermost element, and for who sets nothing. */
export function describeRoot<Props>(
  name: string,
  Component: ComponentType<Props>,
  props: Props,
  /** Its list of data attributes. */
  dataAttributes: Readonly<Record<string, string>>,
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

  test(`${name} lets the app draw its outermost element`, async () => {
    const ref = createRef<HTMLElement>();
    const { screen } = await draw(
      <Root
        {...props}
        ref={ref}
        data-testid="root"
        render={(given) => {
          const Tag = given.className?.includes('pb-dialog') ? 'dialog' : 'article';
          return <Tag {...given} title="drawn by the app" />;
        }}
      />,
      { client: createClient() },
    );
    await expect.element(screen.getByTestId('root')).toBeInTheDocument();
    const root = screen.getByTestId('root').element() as HTMLElement;
    expect(root.title).toBe('drawn by the app');
    expect(root).toBe(ref.current);
    expect(root.classList.contains('pb-root')).toBe(true);
  });

  test(`${name} takes class names of its own, over those of its provider`, async () => {
    const { screen } = await draw(<Root {...props} data-testid="root" />, { client: createClient() });
    await expect.element(screen.getByTestId('root')).toBeInTheDocument();
    const kind = screen.getByTestId('root').element().className.split(' ')[1]?.replace('pb-', '') ?? '';
    const overrides = { elements: { [kind]: 'of-this-one' } };
    await screen.rerender(<Root {...props} data-testid="root" overrides={overrides} />);
    await expect.element(screen.getByTestId('root')).toHaveClass('of-this-one');
  });

  test(`${name} needs no settings, and names each data attribute that it carries`, async () => {
    const complaints = vi.spyOn(console, 'error');
    const { screen } = await draw(<Root {...props} data-testid="root" />, { client: createClient() });
    await expect.element(screen.getByTestId('root')).toBeInTheDocument();
    const root = screen.getByTestId('root').element();
    const named = Object.values(dataAttributes);
    for (const attribute of dataAttributesIn(root)) expect(named).toContain(attribute);
    expect(await accessibilityProblems(root)).toEqual([]);
    expect(complaints.mock.calls).toEqual([]);
    complaints.mockRestore();
  });
}
