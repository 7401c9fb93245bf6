/**
 * A role of a team, with the permissions that it gives.
 *
 * @see https://developers.lokalise.com/reference/permission-template-object
 */
export interface PermissionTemplate {
  /** The ID: the `role_id` of contributors and user groups. */
  id: number;
  /** The name of the role, such as `Manager` or `Translator`. */
  role: string;
  /** What it permits, such as `upload`, `manage_keys` or `review`. */
  permissions: string[];
  /** What holders of the role can do, in a sentence. */
  description: string;
  /** A label for display, such as `Full access` or `Basic`. */
  tag: string;
  /** The color of the label, such as `green`. */
  tagColor: string;
  /** A text that explains the label; null if there is none. */
  tagInfo: string | null;
  /** Whether holders can read every language of a project. */
  doesEnableAllReadOnlyLanguages: boolean;
}
