// Makes and uses passkeys. Each form says in data-passkey what it is for and carries the question in data-passkey-options;
// the answer goes into its hidden field and is posted like any other form. Nothing here runs where no such form is.

type Json = Record<string, unknown>

const fromBase64Url = (text: string): ArrayBuffer => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (c) => c.charCodeAt(0)).buffer
}

const toBase64Url = (bytes: ArrayBuffer | null | undefined): string | undefined =>
  bytes == null
    ? undefined
    : btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

const withIds = (list: unknown): PublicKeyCredentialDescriptor[] =>
  ((list ?? []) as Json[]).map((one) => ({ ...one, id: fromBase64Url(one.id as string) }) as unknown as PublicKeyCredentialDescriptor)

async function make(options: Json): Promise<Json> {
  const user = options.user as Json
  const made = (await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: fromBase64Url(options.challenge as string),
      user: { ...user, id: fromBase64Url(user.id as string) },
      excludeCredentials: withIds(options.excludeCredentials),
    } as unknown as PublicKeyCredentialCreationOptions,
  })) as PublicKeyCredential
  const response = made.response as AuthenticatorAttestationResponse
  return answer(made, {
    clientDataJSON: toBase64Url(response.clientDataJSON),
    attestationObject: toBase64Url(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  })
}

async function use(options: Json): Promise<Json> {
  const used = (await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: fromBase64Url(options.challenge as string),
      allowCredentials: withIds(options.allowCredentials),
    } as unknown as PublicKeyCredentialRequestOptions,
  })) as PublicKeyCredential
  const response = used.response as AuthenticatorAssertionResponse
  return answer(used, {
    clientDataJSON: toBase64Url(response.clientDataJSON),
    authenticatorData: toBase64Url(response.authenticatorData),
    signature: toBase64Url(response.signature),
    userHandle: toBase64Url(response.userHandle),
  })
}

// Written out, because the toJSON() of some password managers' passkeys throws.
const answer = (credential: PublicKeyCredential, response: Json): Json => ({
  id: credential.id,
  rawId: toBase64Url(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  clientExtensionResults: credential.getClientExtensionResults(),
  response,
})

function part<T extends HTMLElement>(form: HTMLElement, name: string): T {
  const found = form.querySelector<T>(`[${name}]`)
  if (found === null) {
    throw new Error(`The passkey form lacks an element with ${name}.`)
  }

  return found
}

const reason = (failure: unknown): string => {
  switch ((failure as Error).name) {
    case 'InvalidStateError':
      return 'This device has a passkey for your account already.'
    case 'NotAllowedError':
      return 'Nothing was confirmed, or it took too long. Press the button to try again.'
    default:
      return 'That did not work on this device. Try again, or use another way.'
  }
}

function enhance(form: HTMLFormElement): void {
  const button = part<HTMLButtonElement>(form, 'data-passkey-button')
  const field = part<HTMLInputElement>(form, 'data-passkey-answer')
  const error = part(form, 'data-passkey-error')
  const act = form.dataset.passkey === 'make' ? make : use

  part(form, 'data-passkey-without').hidden = true
  button.hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    button.disabled = true
    error.hidden = true
    try {
      field.value = JSON.stringify(await act(JSON.parse(form.dataset.passkeyOptions ?? '{}') as Json))
      form.submit()
    } catch (failure) {
      error.textContent = reason(failure)
      error.hidden = false
      button.disabled = false
    }
  })
}

/** Starts the passkey forms of this page, if there are any and the browser knows passkeys. */
export function startPasskeys(scope: ParentNode = document): void {
  if (typeof PublicKeyCredential === 'undefined') {
    scope.querySelectorAll('[data-passkey-without]').forEach((words) => {
      words.textContent = 'This browser cannot use passkeys here. Use another way.'
    })
    return
  }

  scope.querySelectorAll<HTMLFormElement>('form[data-passkey]').forEach(enhance)
}
