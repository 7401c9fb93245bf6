/**
 * A provider of translations: an agency, or a machine such as Google or DeepL.
 *
 * @see https://developers.lokalise.com/reference/list-all-providers
 */
export interface TranslationProvider {
  /** The ID. */
  provider_id: number;
  /** The name. */
  name: string;
  /** The name that orders give it, such as `gengo`: their `provider_slug`. */
  slug: string;
  /**
   * The least that an order costs for a language pair, in US dollars; 0 if there is no minimum. The
   * service also sends text, such as `"10.00"`.
   */
  price_pair_min: number;
  /** The website. */
  website_url: string;
  /** What it offers. */
  description: string;
  /** The tiers of quality that it offers. */
  tiers: Array<{
    /** The number: an order's `translation_tier`. */
    tier_id: number;
    /** What the tier is. */
    title: string;
  }>;
  /** The language pairs that it offers, with the price of each in a tier. */
  pairs: Array<{
    /** The number of the tier. */
    tier_id: number;
    /** The code of the language to translate from. */
    from_lang_iso: string;
    /** The name of that language. */
    from_lang_name: string;
    /** The code of the language to translate into. */
    to_lang_iso: string;
    /** The name of that language. */
    to_lang_name: string;
    /** The price of a word, in US dollars; the service also sends text, such as `"0.001"`. */
    price_per_word: number;
  }>;
}
