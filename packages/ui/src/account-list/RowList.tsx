'use client';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react';

type RowListProps = ComponentPropsWithoutRef<'ul'> & { readonly 'data-long'?: boolean };

/** The element around rows. */
export const RowList: ForwardRefExoticComponent<RowListProps & RefAttributes<HTMLUListElement>> = forwardRef(
  function RowList(props, ref) {
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
    return <ul className="pb-list__rows" role="list" {...props} ref={ref} />;
  },
);
