export {
  ApiError,
  AuthError,
  LokaliseApi,
  LokaliseApiOAuth,
  LokaliseAuth,
  Projects,
} from './index.js';
