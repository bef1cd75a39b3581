// Generated from specs/read-write/openapi.yaml by `npm run generate -- read-write`. Change the document, not this file.

import type {
  Address,
  Revision,
  Someone,
  SomeoneInput,
  Stored,
  Team,
  TeamInput_,
  User,
  UserInput,
} from "./models.ts";

export interface paths {
  readonly "/users": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put: operations["replaceTeams"];
    readonly post: operations["createUser"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/login": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post: operations["login"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly User: Stored & {
      readonly name: string;
      readonly revision?: Revision;
      readonly address?: Address;
      readonly teams?: {
        readonly [key: string]: Team;
      };
      readonly manager?: Someone;
      readonly createdAt: string;
    };
    readonly Stored: {
      readonly id: string;
      readonly createdAt?: string;
    };
    readonly Revision: number;
    readonly Team: {
      readonly name: string;
      readonly members?: readonly components["schemas"]["User"][];
    };
    readonly Someone: User | Team;
    readonly Alias: components["schemas"]["Team"];
    readonly Address: {
      readonly city?: string;
    };
    readonly Login: {
      readonly name: string;
      readonly password: string;
    };
    readonly TeamInput: {
      readonly other?: boolean;
    };
    readonly UserInput: {
      readonly name: string;
      readonly password: string;
      readonly teams?:
        | {
            readonly [key: string]: TeamInput_;
          }
        | undefined;
      readonly manager?: SomeoneInput | undefined;
    };
    readonly StoredInput: Record<string, unknown>;
    readonly TeamInput_: {
      readonly name: string;
    };
    readonly SomeoneInput: UserInput | TeamInput_;
  };
  responses: {
    readonly User: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["User"];
      };
    };
  };
  parameters: never;
  requestBodies: {
    readonly Teams: {
      readonly content: {
        readonly "application/json": {
          readonly teams: readonly components["schemas"]["TeamInput_"][];
        };
      };
    };
  };
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly replaceTeams: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: components["requestBodies"]["Teams"];
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": readonly components["schemas"]["Team"][];
        };
      };
    };
  };
  readonly createUser: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["UserInput"];
      };
    };
    readonly responses: {
      readonly 200: components["responses"]["User"];
    };
  };
  readonly login: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly "application/json": components["schemas"]["Login"];
      };
    };
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["Address"];
        };
      };
    };
  };
}
