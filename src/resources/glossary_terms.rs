super::resource! {
    /// The glossary of a project.
    ///
    /// @see <https://developers.lokalise.com/reference/list-glossary-terms>
    GlossaryTerms of crate::clients::API {
        /// Lists glossary terms, a page at a time, by cursor.
        ///
        /// @param request_params The project, how many terms, and the cursor.
        /// @returns A page of terms, and the cursor of the next one.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-glossary-terms>
        ts("request_params: ListTermsParams", "Promise<CursorPaginatedResult<GlossaryTerm>>")
        list(Params("request_params"))
            = GET "projects/{project_id}/glossary-terms" => Cursor("data");

        /// Gets one glossary term.
        ///
        /// @param term_id The term.
        /// @param request_params The project.
        /// @returns The term.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-glossary-term>
        ts("term_id: string | number, request_params: ProjectOnly", "Promise<GlossaryTerm>")
        get(Path("term_id"), Params("request_params"))
            = GET "projects/{project_id}/glossary-terms/{term_id}" => Root("data");

        /// Creates glossary terms.
        ///
        /// @param term_params The terms.
        /// @param request_params The project.
        /// @returns The terms created, and what went wrong with others.
        /// @throws ApiError when the call fails, TypeError when `term_params` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/create-glossary-terms>
        ts(
            "term_params: CreateTermsParams, request_params: ProjectOnly",
            "Promise<BulkResult<GlossaryTerm>>"
        )
        create(Body("term_params"), Params("request_params"))
            = POST "projects/{project_id}/glossary-terms" => Bulk("data");

        /// Changes glossary terms.
        ///
        /// @param term_params The new values, with the ID of each term.
        /// @param request_params The project.
        /// @returns The terms changed, and what went wrong with others.
        /// @throws ApiError when the call fails, TypeError when `term_params` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/update-glossary-terms>
        ts(
            "term_params: UpdateTermsParams, request_params: ProjectOnly",
            "Promise<BulkResult<GlossaryTerm>>"
        )
        update(Body("term_params"), Params("request_params"))
            = PUT "projects/{project_id}/glossary-terms" => Bulk("data");

        /// Deletes glossary terms.
        ///
        /// @param term_ids The terms.
        /// @param request_params The project.
        /// @returns How many are deleted, and which failed.
        /// @throws ApiError when the call fails, TypeError when `term_ids` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/delete-glossary-terms>
        ts("term_ids: number[], request_params: ProjectOnly", "Promise<TermsDeleted>")
        delete(Member("term_ids", "terms"), Params("request_params"))
            = DELETE "projects/{project_id}/glossary-terms" => Value("data");
    }
}
