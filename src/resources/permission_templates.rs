super::resource! {
    /// The permission templates of a team.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-permission-templates>
    PermissionTemplates of crate::clients::API {
        /// Lists the permission templates of a team.
        ///
        /// @param request_params The team.
        /// @returns A page of templates.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-permission-templates>
        ts("request_params: TeamOnly", "Promise<PaginatedResult<PermissionTemplate>>")
        list(Params("request_params")) = GET "teams/{team_id}/roles" => Page("roles");
    }
}
