import { replaceTeams, createUser, type ReadWrite } from "./index.ts";
import type { CreateUserParams, Login, ReplaceTeamsParams, User, UserInput } from "./index.ts";
import { rawClient, type paths } from "./raw.ts";

export async function rightUse(client: ReadWrite): Promise<void> {
  const user: UserInput = { name: "Ann", password: "secret", teams: { a: { name: "A" } } };
  const params: CreateUserParams = user;
  const created: User = await createUser(client, params);
  // What came may go back: members that the server alone writes are no obstacle, they are only not asked for.
  await replaceTeams(client, { teams: Object.values(created.teams ?? {}) });
  const login: Login = { name: created.name, password: user.password };
  void [created.id, created.createdAt.length, created.address?.city, login];
  await rawClient(client).POST("/users", { body: user });
}

export function misuse(user: User): void {
  // @ts-expect-error -- a response never brings the password
  void user.password;
  // @ts-expect-error -- only the server writes the id
  const id: UserInput = { name: "Ann", password: "secret", id: "1" };
  // @ts-expect-error -- nor the members, at any depth
  const teams: ReplaceTeamsParams = { teams: [{ name: "A", members: [] }] };
  // @ts-expect-error -- the password is required where it is written
  const bare: UserInput = { name: "Ann" };
  type Sent = paths["/users"]["post"]["requestBody"]["content"]["application/json"];
  // @ts-expect-error -- of the raw client the same is true
  const raw: Sent = { name: "Ann", password: "secret", id: "1" };
  void [id, teams, bare, raw];
}
