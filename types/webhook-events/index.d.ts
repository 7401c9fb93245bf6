export type * from './branches';
export type * from './contributors';
export type * from './keys';
export type * from './languages';
export type * from './orders';
export type * from './projects';
export type * from './tasks';
export type * from './translations';
