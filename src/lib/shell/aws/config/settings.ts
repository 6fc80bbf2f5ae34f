import { general } from '../exit';
import type { Session } from '../session';
import { scoped, textIn } from './profiles';
import type { Section } from './ini';

/** Which profile is asked for, if any: by option, or by environment. */
export function profileAsked({ globals, started: { environment } }: Session): string | undefined {
	return (
		globals.profile ?? environment.get('AWS_PROFILE') ?? environment.get('AWS_DEFAULT_PROFILE')
	);
}

/** The values of the profile that counts. One that is asked for must exist. */
export function currentProfile(session: Session): Section {
	const asked = profileAsked(session);
	const found = scoped(session.profiles, asked ?? 'default');
	if (!found && asked !== undefined) throw profileNotFound(asked);
	return found ?? new Map();
}

export const profileNotFound = (name: string) =>
	general(`The config profile (${name}) could not be found`);

export interface Setting {
	readonly value: string;
	readonly type: 'env' | 'config-file';
	readonly place: string;
}

/** The Region, from the environment or the profile; an option is not asked here. */
export function regionSetting(session: Session): Setting | undefined {
	const { environment } = session.started;
	for (const place of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
		const value = environment.get(place);
		if (value !== undefined) return { value, type: 'env', place };
	}
	const value = textIn(currentProfile(session), 'region');
	return value === undefined
		? undefined
		: { value, type: 'config-file', place: session.profiles.configPath };
}

export function regionOf(session: Session): string | undefined {
	return session.globals.region ?? regionSetting(session)?.value;
}

/** How answers are written: by option, environment or profile. */
export function outputOf(session: Session): string {
	const { globals, started } = session;
	return (
		globals.output ??
		started.environment.get('AWS_DEFAULT_OUTPUT') ??
		textIn(currentProfile(session), 'output') ??
		'json'
	);
}
