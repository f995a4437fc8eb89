/**
 * Why a chunk of the app could not be loaded. Online it is, as a rule, a page from before an update of the app, whose
 * files are gone; and some browsers do not ask again for a chunk that failed once, so that only a reload helps.
 */
export function missingChunk(): 'network' | 'version_mismatch' {
  return navigator.onLine === false ? 'network' : 'version_mismatch';
}
