/** A name as it is searched: without accents, capitals and needless spaces. `Peeters Zoë` is found as `peeters zoe`. */
export const searchNameOf = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
