super::resource! {
    /// The segments of translations, in projects whose segmentation is on.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-segments-for-key-language>
    Segments of crate::clients::API {
        /// Lists the segments of a key in one language.
        ///
        /// @param request_params The project, the key, the language, and which segments.
        /// @returns The segments.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-segments-for-key-language>
        ts("request_params: ListSegmentParams", "Promise<Segment[]>")
        list(Params("request_params"))
            = GET "projects/{project_id}/keys/{key_id}/segments/{language_iso}" => Page("segments");

        /// Gets one segment.
        ///
        /// @param segment_number The number of the segment, from 1.
        /// @param request_params The project, the key and the language.
        /// @returns The segment.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-segment-for-key-language>
        ts("segment_number: string | number, request_params: GetSegmentParams", "Promise<Segment>")
        get(Path("segment_number"), Params("request_params"))
            = GET "projects/{project_id}/keys/{key_id}/segments/{language_iso}/{segment_number}"
            => Root("segment");

        /// Changes a segment.
        ///
        /// @param segment_number The number of the segment, from 1.
        /// @param segment_params The new values.
        /// @param request_params The project, the key and the language.
        /// @returns The segment as it is now.
        /// @throws ApiError when the call fails, TypeError when `segment_params` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/update-a-segment>
        ts(
            "segment_number: string | number, segment_params: UpdateSegmentBodyParams, request_params: UpdateSegmentReqParams",
            "Promise<Segment>"
        )
        update(Path("segment_number"), Body("segment_params"), Params("request_params"))
            = PUT "projects/{project_id}/keys/{key_id}/segments/{language_iso}/{segment_number}"
            => Root("segment");
    }
}
