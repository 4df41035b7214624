/** Articles with a lead are parted by their place in their file; the first fold is kept aside from the shipped model. */
export const FOLDS = 5;

export const foldOf = (index: number): number => index % FOLDS;

/** Whether the shipped model learns nothing from the article at this place of its file, so that it can be measured on it. */
export const isKeptAside = (index: number): boolean => foldOf(index) === 0;
