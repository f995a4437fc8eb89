import type { ComponentType, ReactElement, ReactNode } from 'react';

/** What a stories file is for those who only want its pictures. */
interface StoriesModule {
  readonly default: {
    readonly component?: unknown;
    readonly args?: unknown;
    readonly decorators?: unknown;
  };
}

type Decorator = (Story: ComponentType) => ReactElement;

interface DrawableStory {
  readonly args?: object;
  readonly render?: () => ReactNode;
}

/** Each story of a file as an element, without Storybook: its args over the file's, inside its decorators. */
export function storyElements(stories: StoriesModule): readonly (readonly [string, ReactElement])[] {
  const { default: meta, ...named } = stories;
  const Component = meta.component as ComponentType;
  const decorators = (meta.decorators ?? []) as readonly Decorator[];
  return Object.entries(named as Readonly<Record<string, DrawableStory>>).map(([name, { args, render }]) => {
    const Plain = (): ReactNode => (render ? render() : <Component {...(meta.args as object)} {...args} />);
    const Decorated = decorators.reduce<ComponentType>((Inner, decorate) => () => decorate(Inner), Plain);
    return [name, <Decorated key={name} />];
  });
}
