import { cookies } from 'next/headers'

/** The signed-in user's token; empty for a visitor. */
export async function accessToken(): Promise<string> {
  return (await cookies()).get('access_token')?.value ?? ''
}
