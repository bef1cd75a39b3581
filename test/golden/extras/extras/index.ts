export const boxesAtMost = 12;
