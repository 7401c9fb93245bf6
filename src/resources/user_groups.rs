super::resource! {
    /// The user groups of a team.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-groups>
    UserGroups of crate::clients::API {
        /// Lists the groups of a team, a page at a time.
        ///
        /// @param request_params The team, and which page.
        /// @returns A page of groups.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-groups>
        ts("request_params: TeamWithPagination", "Promise<PaginatedResult<UserGroup>>")
        list(Params("request_params")) = GET "teams/{team_id}/groups" => Page("user_groups");

        /// Creates a group.
        ///
        /// @param user_group_params The group.
        /// @param request_params The team.
        /// @returns The group created.
        /// @throws ApiError when the call fails, TypeError when `user_group_params` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/create-a-group>
        ts("user_group_params: UserGroupParams, request_params: TeamOnly", "Promise<UserGroup>")
        create(Body("user_group_params"), Params("request_params"))
            = POST "teams/{team_id}/groups" => Root("group");

        /// Gets one group.
        ///
        /// @param user_group_id The group.
        /// @param request_params The team.
        /// @returns The group.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-group>
        ts("user_group_id: string | number, request_params: TeamOnly", "Promise<UserGroup>")
        get(Path("user_group_id"), Params("request_params"))
            = GET "teams/{team_id}/groups/{user_group_id}" => Object;

        /// Changes a group.
        ///
        /// @param user_group_id The group.
        /// @param user_group_params The new values.
        /// @param request_params The team.
        /// @returns The group as it is now.
        /// @throws ApiError when the call fails, TypeError when `user_group_params` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/update-a-group>
        ts(
            "user_group_id: string | number, user_group_params: UserGroupParams, request_params: TeamOnly",
            "Promise<UserGroup>"
        )
        update(Path("user_group_id"), Body("user_group_params"), Params("request_params"))
            = PUT "teams/{team_id}/groups/{user_group_id}" => Root("group");

        /// Deletes a group. There is no way back.
        ///
        /// @param user_group_id The group.
        /// @param request_params The team.
        /// @returns The ID of the team, and that the group is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-group>
        ts("user_group_id: string | number, request_params: TeamOnly", "Promise<UserGroupDeleted>")
        delete(Path("user_group_id"), Params("request_params"))
            = DELETE "teams/{team_id}/groups/{user_group_id}" => Bare;

        /// Adds users to a group.
        ///
        /// @param team_id The team.
        /// @param group_id The group.
        /// @param user_ids The users.
        /// @returns The group as it is now.
        /// @throws ApiError when the call fails, TypeError when `user_ids` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/add-members-to-group>
        ts(
            "team_id: string | number, group_id: string | number, user_ids: string[] | number[]",
            "Promise<UserGroup>"
        )
        add_members_to_group as "add_members_to_group"(Path("team_id"), Path("group_id"), Member("user_ids", "users"))
            = PUT "teams/{team_id}/groups/{group_id}/members/add" => Root("group");

        /// Removes users from a group.
        ///
        /// @param team_id The team.
        /// @param group_id The group.
        /// @param user_ids The users.
        /// @returns The group as it is now.
        /// @throws ApiError when the call fails, TypeError when `user_ids` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/remove-members-from-group>
        ts(
            "team_id: string | number, group_id: string | number, user_ids: string[] | number[]",
            "Promise<UserGroup>"
        )
        remove_members_from_group as "remove_members_from_group"(Path("team_id"), Path("group_id"), Member("user_ids", "users"))
            = PUT "teams/{team_id}/groups/{group_id}/members/remove" => Root("group");

        /// Gives a group access to projects.
        ///
        /// @param team_id The team.
        /// @param group_id The group.
        /// @param project_ids The projects.
        /// @returns The group as it is now.
        /// @throws ApiError when the call fails, TypeError when `project_ids` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/add-projects-to-group>
        ts(
            "team_id: string | number, group_id: string | number, project_ids: string[] | number[]",
            "Promise<UserGroup>"
        )
        add_projects_to_group as "add_projects_to_group"(Path("team_id"), Path("group_id"), Member("project_ids", "projects"))
            = PUT "teams/{team_id}/groups/{group_id}/projects/add" => Root("group");

        /// Takes a group's access to projects away.
        ///
        /// @param team_id The team.
        /// @param group_id The group.
        /// @param project_ids The projects.
        /// @returns The group as it is now.
        /// @throws ApiError when the call fails, TypeError when `project_ids` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/remove-projects-from-group>
        ts(
            "team_id: string | number, group_id: string | number, project_ids: string[] | number[]",
            "Promise<UserGroup>"
        )
        remove_projects_from_group as "remove_projects_from_group"(Path("team_id"), Path("group_id"), Member("project_ids", "projects"))
            = PUT "teams/{team_id}/groups/{group_id}/projects/remove" => Root("group");
    }
}
