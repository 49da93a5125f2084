/** Somebody as the provider of the sign-on knows them. */
export interface ExternalIdentity {
  readonly issuer: string;
  /** With the issuer this names a person for ever; an e-mail address never does. */
  readonly subject: string;
  readonly name: string | null;
  /** To write to, never to recognise somebody by. */
  readonly email: string | null;
  /** `unlisted`: in too many to name them all. Null when teams don't follow groups. */
  readonly groups: readonly string[] | 'unlisted' | null;
  /** The provider's name of this sign-in (`sid`), by which it can end it. */
  readonly session: string | null;
}
