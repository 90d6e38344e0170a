/** What is said of a picture of a freeze to whoever cannot see it. */
export const pictureWords = {
  alt: (n: number, all: number) => `Picture ${n} of ${all} taken at the freeze; opens in full size`,
};
