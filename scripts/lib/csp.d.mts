/** The policy of the built page, without a line break. */
export declare const contentSecurityPolicy: string;
