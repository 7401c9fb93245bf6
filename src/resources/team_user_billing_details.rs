super::resource! {
    /// The billing details of a team.
    ///
    /// @see <https://developers.lokalise.com/reference/retrieve-team-user-billing-details>
    BillingDetails of crate::clients::API {
        /// Gets the billing details of a team.
        ///
        /// @param team_id The team.
        /// @returns The details.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-team-user-billing-details>
        ts("team_id: string | number", "Promise<TeamUserBillingDetails>")
        get(Path("team_id")) = GET "teams/{team_id}/billing_details" => Object;

        /// Sets the billing details of a team that has none.
        ///
        /// @param billing_details_params The details.
        /// @param request_params The team.
        /// @returns The details set.
        /// @throws ApiError when the call fails, TypeError when `billing_details_params` has no
        /// JSON form.
        /// @see <https://developers.lokalise.com/reference/create-team-user-billing-details>
        ts(
            "billing_details_params: BillingDetailsParams, request_params: TeamOnly",
            "Promise<TeamUserBillingDetails>"
        )
        create(Body("billing_details_params"), Params("request_params"))
            = POST "teams/{team_id}/billing_details" => Object;

        /// Changes the billing details of a team.
        ///
        /// @param team_id The team.
        /// @param billing_details_params The new details.
        /// @returns The details as they are now.
        /// @throws ApiError when the call fails, TypeError when `billing_details_params` has no
        /// JSON form.
        /// @see <https://developers.lokalise.com/reference/update-team-user-billing-details>
        ts(
            "team_id: string | number, billing_details_params: BillingDetailsParams",
            "Promise<TeamUserBillingDetails>"
        )
        update(Path("team_id"), Body("billing_details_params"))
            = PUT "teams/{team_id}/billing_details" => Object;
    }
}
