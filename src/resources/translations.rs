super::resource! {
    /// The translations of a project.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-translations>
    Translations of crate::clients::API {
        /// Lists translations, a page at a time.
        ///
        /// @param request_params The project, which translations, and which page or cursor.
        /// @returns A page of translations, and the cursor of the next one when `pagination` is
        /// `cursor`.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-translations>
        ts("request_params: ListTranslationParams", "Promise<CursorPaginatedResult<Translation>>")
        list(Params("request_params"))
            = GET "projects/{project_id}/translations" => Cursor("translations");

        /// Gets one translation.
        ///
        /// @param translation_id The translation.
        /// @param request_params The project, and what to include.
        /// @returns The translation.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-translation>
        ts(
            "translation_id: string | number, request_params: GetTranslationParams",
            "Promise<Translation>"
        )
        get(Path("translation_id"), Params("request_params"))
            = GET "projects/{project_id}/translations/{translation_id}" => Root("translation");

        /// Changes a translation.
        ///
        /// @param translation_id The translation.
        /// @param translation_params The new values.
        /// @param request_params The project.
        /// @returns The translation as it is now.
        /// @throws ApiError when the call fails, TypeError when `translation_params` has no
        /// JSON form.
        /// @see <https://developers.lokalise.com/reference/update-a-translation>
        ts(
            "translation_id: string | number, translation_params: UpdateTranslationParams, request_params: ProjectOnly",
            "Promise<Translation>"
        )
        update(Path("translation_id"), Body("translation_params"), Params("request_params"))
            = PUT "projects/{project_id}/translations/{translation_id}" => Root("translation");
    }
}
