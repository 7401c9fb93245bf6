super::resource! {
    /// The users of a team.
    ///
    /// @see <https://developers.lokalise.com/reference/list-team-users>
    TeamUsers of crate::clients::API {
        /// Lists the users of a team, a page at a time.
        ///
        /// @param request_params The team, and which page.
        /// @returns A page of users.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-team-users>
        ts("request_params: TeamWithPagination", "Promise<PaginatedResult<TeamUser>>")
        list(Params("request_params")) = GET "teams/{team_id}/users" => Page("team_users");

        /// Gets one user of a team.
        ///
        /// @param team_user_id The user.
        /// @param request_params The team.
        /// @returns The user.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-team-user>
        ts("team_user_id: string | number, request_params: TeamOnly", "Promise<TeamUser>")
        get(Path("team_user_id"), Params("request_params"))
            = GET "teams/{team_id}/users/{team_user_id}" => Root("team_user");

        /// Changes the role of a user in a team.
        ///
        /// @param team_user_id The user.
        /// @param team_user_params The new role.
        /// @param request_params The team.
        /// @returns The user as it is now.
        /// @throws ApiError when the call fails, TypeError when `team_user_params` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/update-a-team-user>
        ts(
            "team_user_id: string | number, team_user_params: TeamUserParams, request_params: TeamOnly",
            "Promise<TeamUser>"
        )
        update(Path("team_user_id"), Body("team_user_params"), Params("request_params"))
            = PUT "teams/{team_id}/users/{team_user_id}" => Root("team_user");

        /// Removes a user from a team.
        ///
        /// @param team_user_id The user.
        /// @param request_params The team.
        /// @returns The ID of the team, and that the user is removed.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-team-user>
        ts("team_user_id: string | number, request_params: TeamOnly", "Promise<TeamUserDeleted>")
        delete(Path("team_user_id"), Params("request_params"))
            = DELETE "teams/{team_id}/users/{team_user_id}" => Bare;
    }
}
