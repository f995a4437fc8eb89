/** One form for each plural category of a language, `#` standing for the number. */
export type PluralForms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category, string>>;

/** Chooses the form for a count and writes the number the locale's way. */
export type Plural<Category extends Intl.LDMLPluralRule> = (
  count: number,
  forms: PluralForms<Category>,
) => string;

/**
 * The plural rule of a locale. Name the categories of the language as the type argument: the compiler then asks
 * for each of them wherever something is counted.
 *
 * @example
 * const counted = plural<'one' | 'other'>('en');
 * counted(2, { one: '# account', other: '# accounts' }) // '2 accounts'
 */
export function plural<Category extends Intl.LDMLPluralRule>(locale: string): Plural<Category | 'other'> {
  // Made when first needed: a page that counts nothing pays nothing.
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(locale);
    numbers ??= new Intl.NumberFormat(locale);
    const written: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms;
    return (written[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
  };
}
