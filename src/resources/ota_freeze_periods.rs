super::resource! {
    /// The periods in which apps keep the bundle that they have.
    ///
    /// @see <https://developers.lokalise.com/reference/list-freeze-periods>
    OtaFreezePeriods of crate::clients::OTA {
        /// Lists the freeze periods of a project.
        ///
        /// @param requestParams The team, the project and the framework.
        /// @returns The freeze periods.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-freeze-periods>
        ts("requestParams: OtaTeamProjectFramework", "Promise<OtaFreezePeriod[]>")
        list(Params("requestParams"))
            = GET "teams/{teamId}/projects/{lokaliseProjectId}/bundle-freezes" => Page("data");

        /// Creates a freeze period.
        ///
        /// @param freezeParams The freeze period.
        /// @param requestParams The team and the project.
        /// @returns The freeze period created.
        /// @throws ApiError when the call fails, TypeError when `freezeParams` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/create-a-freeze-period>
        ts(
            "freezeParams: OtaFreezePeriodParams, requestParams: OtaTeamProject",
            "Promise<OtaFreezePeriod>"
        )
        create(Body("freezeParams"), Params("requestParams"))
            = POST "teams/{teamId}/projects/{lokaliseProjectId}/bundle-freezes" => Root("data");

        /// Changes a freeze period.
        ///
        /// @param freezeId The freeze period.
        /// @param freezeParams The new values.
        /// @param requestParams The team and the project.
        /// @returns The freeze period as it is now.
        /// @throws ApiError when the call fails, TypeError when `freezeParams` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/update-a-freeze-period>
        ts(
            "freezeId: string | number, freezeParams: OtaFreezePeriodParams, requestParams: OtaTeamProject",
            "Promise<OtaFreezePeriod>"
        )
        update(Path("freezeId"), Body("freezeParams"), Params("requestParams"))
            = PUT "teams/{teamId}/projects/{lokaliseProjectId}/bundle-freezes/{freezeId}"
            => Root("data");

        /// Deletes a freeze period.
        ///
        /// @param freezeId The freeze period.
        /// @param requestParams The team and the project.
        /// @returns The ID of the freeze period, and that it is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-freeze-period>
        ts(
            "freezeId: string | number, requestParams: OtaTeamProject",
            "Promise<OtaResourceDeleted>"
        )
        delete(Path("freezeId"), Params("requestParams"))
            = DELETE "teams/{teamId}/projects/{lokaliseProjectId}/bundle-freezes/{freezeId}"
            => Data("data");
    }
}
