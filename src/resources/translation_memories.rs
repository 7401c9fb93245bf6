super::resource! {
    /// The translation memories that a project uses.
    ///
    /// @see <https://developers.lokalise.com/reference/list-translation-memories>
    TranslationMemories of crate::clients::API {
        /// Lists the translation memories of a project.
        ///
        /// @param request_params The project.
        /// @returns The memories.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-translation-memories>
        ts("request_params: ProjectOnly", "Promise<TranslationMemory[]>")
        list(Params("request_params"))
            = GET "projects/{project_id}/translation-memories" => List("translation_memories");
    }
}
