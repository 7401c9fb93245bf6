/**
 * To whom the bills of a team are addressed.
 *
 * @see https://developers.lokalise.com/reference/teamuserbillingdetails-object
 */
export interface TeamUserBillingDetails {
  /** The email address that bills are sent to. */
  billing_email: string;
  /** The country, as two letters (ISO 3166-1), such as `LV`. */
  country_code: string;
  /** The postal code. */
  zip: string;
  /** The state, as its code, such as `CA`; may be empty or null. */
  state_code: string;
  /** The first line of the address; may be empty or null. */
  address1: string;
  /** The second line of the address; may be empty or null. */
  address2: string;
  /** The city; may be empty or null. */
  city: string;
  /** The phone number; may be empty or null. */
  phone: string;
  /** The name of the company; may be empty or null. */
  company: string;
  /** The VAT number; may be empty or null. */
  vatnumber: string;
}

/**
 * Billing details to create or to put in place of those that are there.
 *
 * @see https://developers.lokalise.com/reference/create-team-user-billing-details
 * @see https://developers.lokalise.com/reference/update-team-user-billing-details
 */
export type BillingDetailsParams = {
  /** The email address to send bills to. */
  billing_email: string;
  /** The country, as two letters (ISO 3166-1), such as `LV`. */
  country_code: string;
  /** The postal code. */
  zip: string;
  /** The state, as its code, such as `CA`. */
  state_code?: string;
  /** The first line of the address. */
  address1?: string;
  /** The second line of the address. */
  address2?: string;
  /** The city. */
  city?: string;
  /** The phone number. */
  phone?: string;
  /** The name of the company. */
  company?: string;
  /** The VAT number. */
  vatnumber?: string;
};
