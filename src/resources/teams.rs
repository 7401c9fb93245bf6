super::resource! {
    /// The teams that the user is in.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-teams>
    Teams of crate::clients::API {
        /// Lists the teams, a page at a time.
        ///
        /// @param request_params Which page.
        /// @returns A page of teams.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-teams>
        ts("request_params?: PaginationParams", "Promise<PaginatedResult<Team>>")
        list(Params("request_params")) = GET "teams" => Page("teams");

        /// Gets one team.
        ///
        /// @param id The team.
        /// @returns The team.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-team>
        ts("id: number | string", "Promise<Team>")
        get(Path("id")) = GET "teams/{id}" => Root("team");
    }
}
