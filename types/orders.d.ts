/**
 * An order of translations from a provider.
 *
 * @see https://developers.lokalise.com/reference/order-object
 */
export interface Order {
  /** The ID, such as `201903198B2`. */
  order_id: string;
  /** The ID of the project whose keys are translated. */
  project_id: string;
  /** The branch; the service sends null where there is none. */
  branch: string;
  /** `credit_card`, `team_credit` or `none`; null for orders older than this field. */
  payment_method: string | null;
  /** The ID of the payment card that was charged. */
  card_id: number | string;
  /** `in progress`, `processing` or `completed`; `draft` after a dry run. */
  status: string;
  /** When it was created, such as `2018-09-19 14:15:07 (Etc/UTC)`. */
  created_at: string;
  /** When it was created, in seconds since 1970 (UTC). */
  created_at_timestamp: number;
  /** The ID of the user who created it. */
  created_by: number;
  /** The email address of the user who created it. */
  created_by_email: string;
  /** The code of the language that is translated from. */
  source_language_iso: string;
  /** The codes of the languages that are translated into. */
  target_language_isos: string[];
  /** The IDs of the keys. */
  keys: number[] | string[];
  /** How many words there are to translate, under the code of each target language. */
  source_words: Record<string, unknown>;
  /** The `slug` of the provider, such as `gengo`, `google` or `deepl`. */
  provider_slug: string;
  /** The style of the translation; the service sends null for providers other than Gengo. */
  translation_style: string;
  /** The number of the tier, one of the provider's `tiers`. */
  translation_tier: number;
  /** The name of the tier; the service sends null where it has none. */
  translation_tier_name: string;
  /** What the translators are told; the service sends null if nothing. */
  briefing: string;
  /** Whether the translations go into the translation memory. */
  is_saved_to_translation_memory: boolean;
  /** The price, in US dollars. */
  total: number;
  /** Whether it was only priced: nothing is ordered, nothing is charged. */
  dry_run: boolean;
}

/**
 * An order to place.
 *
 * @see https://developers.lokalise.com/reference/create-an-order
 */
export type CreateOrderParams = {
  /** The ID of the project. */
  project_id: string;
  /** The branch; the main one unless given. */
  branch?: string;
  /** How to pay. Default: `credit_card`. */
  payment_method?: 'credit_card' | 'team_credit';
  /** The ID of the payment card to charge; needed to pay by card. */
  card_id?: number | string;
  /** What to tell the translators. */
  briefing: string;
  /** The code of the language to translate from. */
  source_language_iso: string;
  /** The codes of the languages to translate into. */
  target_language_isos: string[];
  /** The IDs of the keys. */
  keys: string[] | number[];
  /** The `slug` of the provider. */
  provider_slug: string;
  /** The number of the tier, one of the provider's `tiers`. */
  translation_tier: number | string;
  /**
   * Whether the translations go into the translation memory; for the providers `google` and `deepl`
   * only. Default: `true`.
   */
  is_saved_to_translation_memory?: boolean;
  /** `true` to get the price without an order or a charge. Default: `false`. */
  dry_run?: boolean;
  /** The style, for Gengo only. Default: `friendly`. */
  translation_style?: 'formal' | 'informal' | 'business' | 'friendly';
};
