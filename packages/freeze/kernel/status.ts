/** What a call came to; `packages/freeze/src/kernel/status.ts` has the same numbers. */
export const OK: i32 = 0;
/** The memory that the mesh needs was refused. */
export const NO_MEMORY: i32 = 1;
/** A length, a count or a kind that no mesh, wall or step can have. */
export const BAD_ARGUMENT: i32 = 2;
/** A step before the mesh was prepared. */
export const NOT_PREPARED: i32 = 3;
/** The field holds a value that is not finite. */
export const NOT_FINITE: i32 = 4;
