interface Exam {
	readonly name: string;
	readonly domains: number;
	/** How long there is for a question. Of DVA-C03 no minutes are told: as of DVA-C02, the one before. */
	readonly secondsEach: number;
}

/** The exams that items name, with how many domains each has: `SCS-C03 4.2` is a task of the fourth. */
export const exams: Readonly<Record<string, Exam>> = {
	'CLF-C02': { name: 'Cloud Practitioner', domains: 4, secondsEach: 83 },
	'SAA-C03': { name: 'Solutions Architect – Associate', domains: 4, secondsEach: 120 },
	'DVA-C03': { name: 'Developer – Associate', domains: 4, secondsEach: 120 },
	'SOA-C03': { name: 'CloudOps Engineer – Associate', domains: 5, secondsEach: 120 },
	'SCS-C03': { name: 'Security – Specialty', domains: 6, secondsEach: 157 }
};

/** Whether there is such an exam, with such a domain. */
export function isTask(written: string): boolean {
	const [, code = '', domain = ''] = /^([A-Z]{3}-C\d\d) (\d)\.\d$/.exec(written) ?? [];
	const exam = Object.hasOwn(exams, code) ? exams[code] : undefined;
	return exam !== undefined && Number(domain) >= 1 && Number(domain) <= exam.domains;
}
