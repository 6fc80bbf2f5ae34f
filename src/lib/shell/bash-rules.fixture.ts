/**
 * Rules of bash that are easily missed: what it does, a line, and what that prints there. The terminal's
 * shell is held to them, and `tests/clients/shell.test.ts` holds them to bash.
 */
export const bashRules: readonly (readonly [rule: string, line: string, printed: string])[] = [
	[
		'what is assigned behind export and the like is not split',
		'v="a b"; export x=$v; f() { local y=$(echo p q) z=*; echo "$y $z"; }; f; declare w=$v; readonly r=$v; echo "$x $w $r"',
		'p q *\na b a b a b\n'
	],
	[
		'but braces make several of it, and in quotes export is a word as any',
		'v="a b"; export x={1,2}; \\export y=$v; A=1 export B=2; echo "$x $y [$A] $B"',
		'2 a [] 2\n'
	],
	[
		'an item of an array is declared by a number that is reckoned',
		'i=1; declare -a a; declare a[$i+1]=x; export q+=z; export q+=y; echo "${!a[@]} $q"',
		'2 zy\n'
	],
	[
		'unset counts from the end of an array, and reckons',
		'a=(1 2 3 4); i=1; unset "a[-1]" "a[i]"; echo "${a[@]}"; unset "a[-9]" 2>/dev/null; echo $?; unset "a[@]"; echo ${#a[@]}; x=1; unset "x[0]"; echo "[$x]"',
		'1 3\n1\n0\n[]\n'
	],
	[
		'unset forgets a function where there is no variable of the name',
		'x=1; x() { echo f; }; unset x; x; unset x; type -t x || echo gone',
		'f\ngone\n'
	]
];
