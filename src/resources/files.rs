super::resource! {
    /// The translation files of a project: upload and download.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-files>
    Files of crate::clients::API {
        /// Lists the file names that keys are assigned to, a page at a time.
        ///
        /// @param request_params The project, which files, and which page.
        /// @returns A page of files.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-files>
        ts("request_params: ListFileParams", "Promise<PaginatedResult<File>>")
        list(Params("request_params")) = GET "projects/{project_id}/files" => Page("files");

        /// Uploads a file. The service takes it in behind the scenes: the process tells how far
        /// it is.
        ///
        /// @param project_id The project, with `:branch` behind it for a branch.
        /// @param upload The file in Base64, and how to take it in.
        /// @returns The process, which `queuedProcesses().get` follows.
        /// @throws ApiError when the call fails, TypeError when `upload` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/upload-a-file>
        ts("project_id: string, upload: UploadFileParams", "Promise<QueuedProcess>")
        upload(Path("project_id"), Body("upload"))
            = POST "projects/{project_id}/files/upload" => Root("process");

        /// Uploads a file that already is in the file storage service.
        ///
        /// @param project_id The project, with `:branch` behind it for a branch.
        /// @param upload Which file, and how to take it in.
        /// @returns The process, which `queuedProcesses().get` follows.
        /// @throws ApiError when the call fails, TypeError when `upload` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/upload-a-file>
        ts("project_id: string, upload: UploadFileFromFssParams", "Promise<QueuedProcess>")
        upload_from_fss as "uploadFromFss"(Path("project_id"), Body("upload"))
            = POST "projects/{project_id}/files/upload-from-fss" => Root("process");

        /// Exports a project as a zip file. Large projects need {@link Files.async_download}:
        /// of one that is too large, `responseTooBig` is true and, unless the client is
        /// `silent`, a warning goes to the console.
        ///
        /// @param project_id The project, with `:branch` behind it for a branch.
        /// @param download The format, and what to export.
        /// @returns Where the zip file is, for a limited time.
        /// @throws ApiError when the call fails, TypeError when `download` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/download-files>
        ts("project_id: string, download: DownloadFileParams", "Promise<DownloadBundle>")
        download(Path("project_id"), Body("download"))
            = POST "projects/{project_id}/files/download" => Download;

        /// Exports a project of any size behind the scenes.
        ///
        /// @param project_id The project, with `:branch` behind it for a branch.
        /// @param download The format, and what to export.
        /// @returns `process_id` only: `queuedProcesses().get` gives the rest, at the end
        /// `details.download_url`.
        /// @throws ApiError when the call fails, TypeError when `download` has no JSON form.
        /// @see <https://developers.lokalise.com/reference/download-files-async>
        ts("project_id: string, download: DownloadFileParams", "Promise<QueuedProcess>")
        async_download as "async_download"(Path("project_id"), Body("download"))
            = POST "projects/{project_id}/files/async-download" => Object;

        /// Deletes a file and the keys that are in no other one. There is no way back.
        ///
        /// @param file_id The file.
        /// @param request_params The project.
        /// @returns The ID of the project, and that the file is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-file>
        ts("file_id: string | number, request_params: ProjectOnly", "Promise<FileDeleted>")
        delete(Path("file_id"), Params("request_params"))
            = DELETE "projects/{project_id}/files/{file_id}" => Download;
    }
}
