/** An offer that a test can let lapse. */
export class Lapsing {
	stands = $state(true);
}
