/** What a team says of an ambition of its own. */
export const judgementNames = { 'on-track': 'Op koers', fragile: 'Kwetsbaar', stuck: 'Vast' };
