import type { RemedyGroups } from '../messages.ts';
import { remedies } from './remedies.ts';

/** The English words that only components need which name a remedy, apart from the rest: a button carries none of them. */
export const englishRemedies: RemedyGroups = {
  remedies,
  stillWorks: {
    everything: () => 'Everything works.',
    history: () => 'Everything received before is still here.',
    parts: ({ workingParts }) =>
      workingParts ? `Still working: ${workingParts}.` : 'The other parts work as usual.',
    accounts: () => 'Other accounts are not affected.',
    unchanged: () => 'What was connected before stays as it is.',
  },
  products: {
    classic: 'messages and profile',
    recruiter: 'Recruiter',
    sales_navigator: 'Sales Navigator',
    company: 'company pages',
    mail: 'mail',
    calendar: 'calendar',
  },
};
