super::resource! {
    /// The languages of a project, and those that Lokalise knows.
    ///
    /// @see <https://developers.lokalise.com/reference/list-project-languages>
    Languages of crate::clients::API {
        /// Lists the languages that Lokalise knows, a page at a time.
        ///
        /// @param params Which page.
        /// @returns A page of languages.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-system-languages>
        ts("params?: PaginationParams", "Promise<PaginatedResult<Language>>")
        system_languages as "system_languages"(Params("params"))
            = GET "system/languages" => Page("languages");

        /// Lists the languages of a project, a page at a time.
        ///
        /// @param request_params The project, and which page.
        /// @returns A page of languages.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-project-languages>
        ts("request_params: ProjectWithPagination", "Promise<PaginatedResult<Language>>")
        list(Params("request_params")) = GET "projects/{project_id}/languages" => Page("languages");

        /// Adds one language or several to a project.
        ///
        /// @param raw_body The languages.
        /// @param request_params The project.
        /// @returns The languages added, and what went wrong with others.
        /// @throws ApiError when the call fails, TypeError when `raw_body` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/create-languages>
        ts(
            "raw_body: CreateLanguageParams | CreateLanguageParams[], request_params: ProjectOnly",
            "Promise<BulkResult<Language>>"
        )
        create(Items("raw_body", "languages"), Params("request_params"))
            = POST "projects/{project_id}/languages" => Bulk("languages");

        /// Gets one language of a project.
        ///
        /// @param lang_id The language.
        /// @param request_params The project.
        /// @returns The language.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-language>
        ts("lang_id: string | number, request_params: ProjectOnly", "Promise<Language>")
        get(Path("lang_id"), Params("request_params"))
            = GET "projects/{project_id}/languages/{lang_id}" => Root("language");

        /// Changes a language of a project.
        ///
        /// @param lang_id The language.
        /// @param lang_params The new values.
        /// @param request_params The project.
        /// @returns The language as it is now.
        /// @throws ApiError when the call fails, TypeError when `lang_params` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/update-a-language>
        ts(
            "lang_id: string | number, lang_params: UpdateLanguageParams, request_params: ProjectOnly",
            "Promise<Language>"
        )
        update(Path("lang_id"), Body("lang_params"), Params("request_params"))
            = PUT "projects/{project_id}/languages/{lang_id}" => Root("language");

        /// Removes a language from a project with all its translations. There is no way back.
        ///
        /// @param lang_id The language.
        /// @param request_params The project.
        /// @returns The ID of the project, and that the language is removed.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-language>
        ts("lang_id: string | number, request_params: ProjectOnly", "Promise<LanguageDeleted>")
        delete(Path("lang_id"), Params("request_params"))
            = DELETE "projects/{project_id}/languages/{lang_id}" => Bare;
    }
}
