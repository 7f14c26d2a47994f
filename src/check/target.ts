/** How Snyk's API knows us. */
export type SnykCredential =
  | { readonly token: string }
  | { readonly oauthToken: string }
  | { readonly clientId: string; readonly clientSecret: string };

/** How Qualys' gateway knows us. */
export type QualysCredential =
  | { readonly username: string; readonly password: string }
  | {
      readonly clientId: string;
      readonly clientSecret: string;
      /** Where the client signs in: one of a user, or of the subscription. */
      readonly auth: 'oidc' | 'oauth';
    };

/** What is checked: an address, a credential, and what is to be done there. */
export type CheckTarget =
  | {
      readonly kind: 'snyk';
      /** `https://api.snyk.io` */
      readonly url: string;
      readonly credential: SnykCredential;
      /** Id or slug; without it any organization will do. */
      readonly org?: string;
    }
  | {
      readonly kind: 'qualys-etm';
      /** `https://gateway.qg1.apps.qualys.com` */
      readonly url: string;
      readonly credential: QualysCredential;
      /** Of the CSV connection, when findings go that way. */
      readonly connection?: string;
      readonly profile?: string;
    }
  | {
      readonly kind: 'defectdojo';
      readonly url: string;
      readonly token: string;
      /** Name; it must exist unless `autoCreate`. */
      readonly product?: string;
      readonly autoCreate?: boolean;
    }
  | {
      readonly kind: 'http';
      readonly url: string;
      readonly token?: string;
      /** Of `platform-options`; taken for secrets, as API keys are among them. */
      readonly headers?: Readonly<Record<string, string>>;
    };

/** As people call them. */
export const SERVICES: Readonly<Record<CheckTarget['kind'], string>> = {
  snyk: 'Snyk API',
  'qualys-etm': 'Qualys ETM',
  defectdojo: 'DefectDojo',
  http: 'HTTP platform',
};
