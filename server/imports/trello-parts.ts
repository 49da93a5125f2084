import { isFilled, type Loose } from './tolerant.ts';

/** Fields of a Trello board that are its administration, or that are read elsewhere. */
const boardFields = new Set(
  `id nodeId name desc descData closed dateClosed idOrganization idEnterprise limits pinned starred url prefs shortLink
  subscribed labelNames dateLastActivity dateLastView shortUrl idTags datePluginDisable creationMethod ixUpdate
  templateGallery enterpriseOwned idBoardSource premiumFeatures idMemberCreator type memberships members labels lists cards
  checklists actions customFields pluginData powerUps idPlugins invitations invited structure switcherViews`.split(
    /\s+/,
  ),
);

/** The same of a card. */
const cardFields = new Set(
  `id nodeId name desc descData closed dateClosed idBoard idList idShort idMembers idMembersVoted idLabels labels
  idChecklists checklists checkItemStates attachments badges cover customFieldItems stickers coordinates address
  locationName staticMapUrl due dueComplete dueReminder start pos url shortUrl shortLink subscribed manualCoverAttachment
  idAttachmentCover isTemplate cardRole mirrorSourceId email dateLastActivity creationMethod creationMethodError
  creationMethodLoadingStartedAt limits pluginData actions agent aiSummary dateCompleted idOrganization pinned
  faviconUrl urlSource urlSourceText originalDesc originalName sourceCard nodeid`.split(/\s+/),
);

/** What we have never heard of and isn't empty, by its name. */
export function unknownOfBoard(board: Loose): readonly string[] {
  return Object.keys(board).filter((key) => !boardFields.has(key) && isFilled(board[key]));
}

export function unknownOfCard(card: Loose): readonly string[] {
  return Object.keys(card).filter((key) => !cardFields.has(key) && isFilled(card[key]));
}
