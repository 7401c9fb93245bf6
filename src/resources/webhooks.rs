super::resource! {
    /// The webhooks of a project.
    ///
    /// @see <https://developers.lokalise.com/reference/list-all-webhooks>
    Webhooks of crate::clients::API {
        /// Lists the webhooks of a project, a page at a time.
        ///
        /// @param request_params The project, and which page.
        /// @returns A page of webhooks.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/list-all-webhooks>
        ts("request_params: ProjectWithPagination", "Promise<PaginatedResult<Webhook>>")
        list(Params("request_params")) = GET "projects/{project_id}/webhooks" => Page("webhooks");

        /// Creates a webhook.
        ///
        /// @param webhook_params The URL, and which events go there.
        /// @param request_params The project.
        /// @returns The webhook created, with its `secret`.
        /// @throws ApiError when the call fails, TypeError when `webhook_params` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/create-a-webhook>
        ts("webhook_params: CreateWebhookParams, request_params: ProjectOnly", "Promise<Webhook>")
        create(Body("webhook_params"), Params("request_params"))
            = POST "projects/{project_id}/webhooks" => Root("webhook");

        /// Gets one webhook.
        ///
        /// @param webhook_id The webhook.
        /// @param request_params The project.
        /// @returns The webhook.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/retrieve-a-webhook>
        ts("webhook_id: string | number, request_params: ProjectOnly", "Promise<Webhook>")
        get(Path("webhook_id"), Params("request_params"))
            = GET "projects/{project_id}/webhooks/{webhook_id}" => Root("webhook");

        /// Changes a webhook.
        ///
        /// @param webhook_id The webhook.
        /// @param webhook_params The new values.
        /// @param request_params The project.
        /// @returns The webhook as it is now.
        /// @throws ApiError when the call fails, TypeError when `webhook_params` has no JSON
        /// form.
        /// @see <https://developers.lokalise.com/reference/update-a-webhook>
        ts(
            "webhook_id: string | number, webhook_params: UpdateWebhookParams, request_params: ProjectOnly",
            "Promise<Webhook>"
        )
        update(Path("webhook_id"), Body("webhook_params"), Params("request_params"))
            = PUT "projects/{project_id}/webhooks/{webhook_id}" => Root("webhook");

        /// Deletes a webhook. There is no way back.
        ///
        /// @param webhook_id The webhook.
        /// @param request_params The project.
        /// @returns The ID of the project, and that the webhook is deleted.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/delete-a-webhook>
        ts("webhook_id: string | number, request_params: ProjectOnly", "Promise<WebhookDeleted>")
        delete(Path("webhook_id"), Params("request_params"))
            = DELETE "projects/{project_id}/webhooks/{webhook_id}" => Bare;

        /// Replaces the secret of a webhook: the old one no longer comes in `X-Secret`.
        ///
        /// @param webhook_id The webhook.
        /// @param request_params The project.
        /// @returns The new secret.
        /// @throws ApiError when the call fails.
        /// @see <https://developers.lokalise.com/reference/regenerate-a-webhook-secret>
        ts(
            "webhook_id: string | number, request_params: ProjectOnly",
            "Promise<WebhookRegenerated>"
        )
        regenerate_secret as "regenerate_secret"(Path("webhook_id"), Params("request_params"))
            = PATCH "projects/{project_id}/webhooks/{webhook_id}/secret/regenerate" => Bare;
    }
}
