super::resource! {
    /// The payment cards of the user.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-cards>
    PaymentCards of crate::clients::API {
        /// Lists the payment cards, a page at a time.
        ///
        /// @param request_params Which page.
        /// @returns A page of cards.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-cards>
        ts("request_params?: PaginationParams", "Promise<PaginatedResult<PaymentCard>>")
        list(Params("request_params")) = GET "payment_cards" => Page("payment_cards");

        /// Adds a payment card.
        ///
        /// @param card_params The card.
        /// @returns The card added.
        /// @throws ApiError when the call fails, TypeError when `card_params` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/create-a-card>
        ts("card_params: CreateCardParams", "Promise<PaymentCard>")
        create(Body("card_params")) = POST "payment_cards" => Object;

        /// Gets one payment card.
        ///
        /// @param card_id The card.
        /// @returns The card.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-card>
        ts("card_id: string | number", "Promise<PaymentCard>")
        get(Path("card_id")) = GET "payment_cards/{card_id}" => Root("payment_card");

        /// Removes a payment card.
        ///
        /// @param card_id The card.
        /// @returns The ID of the card, and that it is removed.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-card>
        ts("card_id: string | number", "Promise<CardDeleted>")
        delete(Path("card_id")) = DELETE "payment_cards/{card_id}" => Bare;
    }
}
