super::resource! {
    /// The translation statuses of a project's own.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-custom-translation-statuses>
    TranslationStatuses of crate::clients::API {
        /// Lists the statuses of a project, a page at a time.
        ///
        /// @param request_params The project, and which page.
        /// @returns A page of statuses.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-custom-translation-statuses>
        ts("request_params: ProjectWithPagination", "Promise<PaginatedResult<TranslationStatus>>")
        list(Params("request_params"))
            = GET "projects/{project_id}/custom_translation_statuses"
            => Page("custom_translation_statuses");

        /// Creates a status.
        ///
        /// @param translation_status_params The status.
        /// @param request_params The project.
        /// @returns The status created.
        /// @throws ApiError when the call fails, TypeError when `translation_status_params` has
        /// no JSON form.
        /// @see <https://developers.lokalise.com/reference/create-a-custom-translation-status>
        ts(
            "translation_status_params: CreateTranslationStatusParams, request_params: ProjectOnly",
            "Promise<TranslationStatus>"
        )
        create(Body("translation_status_params"), Params("request_params"))
            = POST "projects/{project_id}/custom_translation_statuses"
            => Root("custom_translation_status");

        /// Gets one status.
        ///
        /// @param translation_status_id The status.
        /// @param request_params The project.
        /// @returns The status.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-custom-translation-status>
        ts(
            "translation_status_id: string | number, request_params: ProjectOnly",
            "Promise<TranslationStatus>"
        )
        get(Path("translation_status_id"), Params("request_params"))
            = GET "projects/{project_id}/custom_translation_statuses/{translation_status_id}"
            => Root("custom_translation_status");

        /// Changes a status.
        ///
        /// @param translation_status_id The status.
        /// @param translation_status_params The new values.
        /// @param request_params The project.
        /// @returns The status as it is now.
        /// @throws ApiError when the call fails, TypeError when `translation_status_params` has
        /// no JSON form.
        /// @see <https://developers.lokalise.com/reference/update-a-custom-translation-status>
        ts(
            "translation_status_id: string | number, translation_status_params: UpdateTranslationStatusParams, request_params: ProjectOnly",
            "Promise<TranslationStatus>"
        )
        update(Path("translation_status_id"), Body("translation_status_params"), Params("request_params"))
            = PUT "projects/{project_id}/custom_translation_statuses/{translation_status_id}"
            => Root("custom_translation_status");

        /// Deletes a status. There is no way back.
        ///
        /// @param translation_status_id The status.
        /// @param request_params The project.
        /// @returns The ID of the project, and that the status is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-custom-translation-status>
        ts(
            "translation_status_id: string | number, request_params: ProjectOnly",
            "Promise<TranslationStatusDeleted>"
        )
        delete(Path("translation_status_id"), Params("request_params"))
            = DELETE "projects/{project_id}/custom_translation_statuses/{translation_status_id}"
            => Bare;

        /// Lists the colours that statuses can have.
        ///
        /// @param request_params The project.
        /// @returns The colours.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-available-colors-for-custom-translation-statuses>
        ts("request_params: ProjectOnly", "Promise<TranslationStatusColors>")
        available_colors as "available_colors"(Params("request_params"))
            = GET "projects/{project_id}/custom_translation_statuses/colors" => Bare;
    }
}
