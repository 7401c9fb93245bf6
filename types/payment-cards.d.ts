/**
 * A payment card of the user. Its number is never sent back.
 *
 * @see https://developers.lokalise.com/reference/payment-card-object
 */
export interface PaymentCard {
  /** The ID. */
  card_id: number;
  /** The last four digits of the number. */
  last4: string;
  /** The brand, such as `Visa`. */
  brand: string;
  /** When it was added, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  created_at: string;
  /** When it was added, in seconds since 1970 (UTC). */
  created_at_timestamp: number;
}

/**
 * A payment card to add.
 *
 * @see https://developers.lokalise.com/reference/create-a-card
 */
export type CreateCardParams = {
  /** The number. */
  number: string;
  /** The security code, of 3 digits on most cards. */
  cvc: string | number;
  /** The month in which it expires, from 1 to 12. */
  exp_month: string | number;
  /** The year in which it expires, with 4 digits. */
  exp_year: string | number;
};

/**
 * The answer to the deletion of a payment card.
 *
 * @see https://developers.lokalise.com/reference/delete-a-card
 */
export type CardDeleted = {
  /** The ID of the card. */
  card_id: string;
  /** Whether it is deleted: `true`. */
  card_deleted: boolean;
};
