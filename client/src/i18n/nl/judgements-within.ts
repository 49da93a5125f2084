/** The judgement within a sentence. */
export const judgementsWithin = { 'on-track': 'op koers', fragile: 'kwetsbaar', stuck: 'vast' };
