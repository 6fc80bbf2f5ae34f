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
	],
	[
		'a script asks nobody whether it may fail: set -e holds in it, whatever stands around it',
		'printf "set -e\\nfalse\\necho no\\n" > x.sh; bash x.sh || echo stopped; if bash -c "set -e; false; echo no"; then echo yes; fi; . ./x.sh || echo here',
		'stopped\nno\n'
	],
	[
		'exit in $(…) ends that alone',
		'f() { return 1; }; x=$(f || exit 4; echo no); echo "$? [$x]"; cat <(echo a; exit 3; echo no); echo on',
		'4 []\na\non\n'
	],
	[
		'so does what cannot be expanded in it, or in ( … )',
		'x=$(echo ${y:?no}) || echo caught; (echo $((1/0))) || echo div; (set -u; echo $z) || echo unset; echo "set -u; echo \\$z" > u.sh; bash u.sh; echo $?',
		'caught\ndiv\nunset\n1\n'
	],
	[
		'a part of a function that is apart has its own local',
		'f() { (local x=1; echo $x; return 3); echo $?; echo a | while read l; do local y=$l; echo $y; done; echo $(local z=3; echo $z); }; f',
		'1\n3\na\n3\n'
	],
	[
		'exit in ( … ) or in a pipe ends that alone, and says nothing',
		'(exit 3); echo $?; exit 5 | cat; echo $?; (exit -1); echo $?; (exit x; echo no); echo $?; (exit 1 2; echo no); echo $?',
		'3\n0\n255\n2\n1\n'
	],
	[
		'break and continue outside of a loop are passed by',
		'break; echo $?; continue 2; echo a && break && echo b; f() { break; echo f; }; for i in 1 2; do f; (break; echo in); echo $i; done; printf "break\\necho file\\n" > b.sh; for i in 1 2; do . ./b.sh; done; for i in 1; do bash b.sh; done',
		'0\na\nb\nf\nin\n1\nf\nin\n2\nfile\n'
	],
	[
		'they leave no more loops than there are, and may stand in a condition',
		'for i in 1 2; do for j in a b; do break 9; done; echo no; done; for i in 1 2; do for j in a b; do echo $i; continue 9; done; done; while break; do :; done; for i in 1 2; do eval break; echo no; done; for i in 1 2; do break 0; done 2>/dev/null; echo end',
		'1\n2\nend\n'
	],
	[
		'numbers have 64 bits and go round',
		'echo $((1<<40)) $((1<<63)) $((1<<64)) $((1<<-1)) $((~5)) $((-1>>1)) $((5000000000|1)) $((0xfffffffff & 0xffffffff)) $((3000000000^1)) $((2**62)) $((2**64)) $((9223372036854775807+1)) $((99999999999999999999)) $((-7/2)) $((-7%3))',
		'1099511627776 -9223372036854775808 1 -9223372036854775808 -6 -1 5000000001 4294967295 3000000001 4611686018427387904 0 -9223372036854775808 7766279631452241919 -3 -1\n'
	],
	[
		'so they are compared, counted and set',
		'[[ 9223372036854775807 -gt 9007199254740993 ]] && echo gt; ((9007199254740993 == 9007199254740992)) || echo ne; let y=9007199254740993; declare -i z=2**53+1; x=6; ((x<<=3, x>>=1, x|=3, x&=13, x^=1)); echo $y $z $x',
		'gt\nne\n9007199254740993 9007199254740993 8\n'
	],
	[
		'they are written to any base up to 64, with the figures of that base',
		'echo $((2#101)) $((16#fF)) $((36#z)) $((64#_)) $((64#A)) $((010)) $((0&&1/0)); for e in 2#12 09 99#1 2**-1; do (echo $((e))) 2>/dev/null || echo "no $e"; done',
		'5 255 35 63 36 8 0\nno 2#12\nno 09\nno 99#1\nno 2**-1\n'
	],
	[
		'a part that begins before the beginning is empty',
		'x=abc; a=(1 2 3); set -- p q r; echo "[${x: -5}]" "[${a[@]: -5}]" "[${@: -5}]" "[${@: -3}]" "[${x: -3}]" "[${x:5}]" "[${x: -5:2}]" "[${a[@]: -3:2}]"',
		'[] [] [] [p q r] [abc] [] [] [1 2]\n'
	],
	[
		'a length from the end is for texts, and must not lead back',
		'x=abc; a=(1 2 3); echo "[${x:1:-1}] [${x:0:-3}] [${x:4:-1}]"; (echo "${x:2:-2}") 2>/dev/null || echo back; (echo "${a[@]:0:-1}") 2>/dev/null || echo array',
		'[b] [] []\nback\narray\n'
	],
	[
		'a part of an array goes by its numbers',
		'b[5]=x; b[7]=y; echo ${b[@]:6} ${b[@]:1:1} ${b[@]: -1}',
		'y x y\n'
	],
	[
		'set -a exports what is set after it, and set +a ends that',
		'set -a; A=1; set +a; B=2; set -a; read C <<< 3; for D in 4; do :; done; F=(1); declare G=5; f() { local H=6; env | grep ^H=; }; f; env | grep "^[A-H]=" | sort',
		'H=6\nA=1\nC=3\nD=4\nG=5\n'
	],
	[
		'set -C keeps what is in a file, but for >| and >>',
		'set -C; echo a > f; echo b > f 2>/dev/null; echo $?; (echo b > f) 2>/dev/null || echo kept; echo c >| f; echo d >> f; (echo e &> f) 2>/dev/null || echo kept; echo n > /dev/null; cat f; set +C; echo g > f; cat f',
		'1\nkept\nkept\nc\nd\ng\n'
	],
	[
		'shopt -s nullglob makes no word of a pattern that no file fits',
		'shopt -s nullglob; echo a *.none "*.none" [x] \\* b; for f in *.none; do echo $f; done; x=(*.none); echo ${#x[@]}; v=*.none; echo [$v] $v; shopt -u nullglob; echo *.none',
		'a *.none * b\n0\n\n*.none\n'
	],
	[
		'shopt says what is on',
		'shopt nullglob; echo $?; shopt -s nullglob; shopt nullglob; shopt -q nullglob; echo $?; shopt -q extglob; echo $?; shopt -u extglob; echo $?',
		'nullglob       \toff\n1\nnullglob       \ton\n0\n1\n0\n'
	],
	[
		'with inherit_errexit set -e holds in $(…)',
		'set -e; echo $(false; echo in); shopt -s inherit_errexit; echo $(false; echo in); set +e; x=$(set -e; false; echo in); echo "[$x]"',
		'in\n\n[]\n'
	],
	[
		'$- has the letters that are set',
		'set -eu; for l in e u f; do case $- in *$l*) echo $l;; esac; done',
		'e\nu\n'
	],
	[
		'-v knows what programs are not given, and items of arrays',
		'X=1; Z=; a=(1 2); b[3]=1; declare -A m=([k]=1); set -- q; for n in X Y Z a "a[1]" "a[2]" "a[@]" b m "m[k]" 1 2; do [ -v "$n" ] && echo -n "$n "; [[ -v $n ]] && echo -n "$n "; done; test -v X && [ ! -v Y ] && [ -v Y -o -v X ] && echo and',
		'X X Z Z a a a[1] a[1] a[@] a[@] m[k] m[k] 1 1 and\n'
	],
	[
		'PIPESTATUS has the codes of the latest pipeline',
		'false | true | (exit 3); echo "${PIPESTATUS[@]}"; echo "${PIPESTATUS[@]}"; ! false | true; echo "${PIPESTATUS[*]}"; (false | true; echo ${PIPESTATUS[0]} $?); false | true; y=$(echo ${PIPESTATUS[0]}); echo $y; false; echo $PIPESTATUS; false | true; if [ ${PIPESTATUS[0]} -ne 0 ]; then echo bad; fi',
		'1 0 3\n0\n1 0\n1 0\n1\n1\nbad\n'
	],
	[
		'a loop leaves PIPESTATUS as it was in it, a function and an assignment do not',
		'f() { false | true; }; f; echo ${PIPESTATUS[@]}; if false | true; then echo ${PIPESTATUS[@]}; fi; x=5; echo ${PIPESTATUS[@]}; for i in 1; do false | true; done; echo ${PIPESTATUS[@]}; ((0)); echo $PIPESTATUS; (false | true); echo ${#PIPESTATUS[@]}; false | true && echo ${PIPESTATUS[0]}; (exit 4) | { true; }; echo ${PIPESTATUS[@]}',
		'0\n1 0\n0\n1 0\n1\n1\n1\n4 0\n'
	],
	[
		'LINENO is the line on which a command stands',
		'echo $LINENO\necho $LINENO; f() {\n echo f $LINENO\n}\nf\nfor i in 1; do\n echo $(echo $LINENO)\ndone\nif [ $LINENO -gt 8 ]; then echo $LINENO; fi\necho `echo $LINENO`\n[[ $LINENO = 11 ]] && echo $((LINENO+1))\nprintf "\\necho \\$LINENO\\n" > l.sh; bash l.sh; . ./l.sh\necho $LINENO',
		'1\n2\nf 3\n7\n9\n10\n12\n2\n2\n13\n'
	],
	[
		'BASH_SOURCE is the file that runs, whether it is run or read in, and FUNCNAME the function',
		`echo 'echo "\${BASH_SOURCE[0]} $BASH_SOURCE \${#BASH_SOURCE[@]} $(dirname "\${BASH_SOURCE[0]}")"; [[ "\${BASH_SOURCE[0]}" == "$0" ]] && echo main; f() { echo "\${FUNCNAME[0]}"; g; }; g() { echo "$FUNCNAME \${FUNCNAME[1]}"; }; f; h() { echo "\${FUNCNAME[1]}"; }; [[ $0 == bash ]] || h; echo "[\${FUNCNAME[0]}]"' > s.sh; mkdir d; cp s.sh d; chmod +x s.sh; ./s.sh; bash d/s.sh; . ./s.sh; echo "[$BASH_SOURCE]"; bash < s.sh | head -n 1; bash -c 'echo "[$BASH_SOURCE]"'`,
		'./s.sh ./s.sh 1 .\nmain\nf\ng f\nmain\n[]\nd/s.sh d/s.sh 1 d\nmain\nf\ng f\nmain\n[]\n./s.sh ./s.sh 1 .\nf\ng f\n[]\n[]\n  0 .\n[]\n'
	],
	[
		'command and builtin go past functions, which stay whatever happens',
		'ls() { echo mine; }; touch z; command ls z; command -p ls z; command -- ls z; ls; (command exit 3); echo $?; set -- "$(command ls none 2>/dev/null)"; ls; for i in 1; do command break; done; ls; cd() { builtin cd "$@" && echo moved; }; cd /; command eval ls; command; echo $?; command nothing 2>/dev/null; echo $?',
		'z\nz\nz\nmine\n3\nmine\nmine\nmoved\nmine\n0\n127\n'
	],
	[
		'a path is that of a script, wherever it leads, and says what is wrong with it',
		'mkdir d; echo "echo up" > up.sh; chmod +x up.sh; cd d; ../up.sh; ../d/../up.sh; (./none) 2>&1 | sed "s/.*: //"; ./none 2>/dev/null; echo $?; ../d 2>/dev/null; echo $?; /bin/echo hi; /usr/bin/basename a/b',
		'up\nup\nNo such file or directory\n127\n126\nhi\nb\n'
	],
	[
		'return and exit without a number, and what a function begins with, go by the command before',
		'f() { false; return; }; f; echo $?; g() { echo $?; }; false; g; false; eval "echo \\$?"; false; eval ""; echo $?; echo "echo \\$?" > s.sh; false; . ./s.sh; (false; exit); echo $?; h() { return; }; false; h; echo $?; : ; h; echo $?; false; command eval "echo \\$?"; true $(false); echo $?; false; $NOTHING; echo $?',
		'1\n1\n1\n0\n1\n1\n1\n0\n1\n0\n0\n'
	],
	[
		'so does what a loop or a choice begins with; where there is nothing to do, it is 0',
		'false; for i in 1; do echo $?; done; false; case x in x) echo $?;; esac; false; for ((i=0;i<1;i++)); do echo $?; done; false; for i in; do :; done; echo $?; false; case x in y) ;; esac; echo $?; false; case x in x) ;; esac; echo $?; false; for ((;0;)); do :; done; echo $?; for ((i=0;i<1;i++)); do false; done; echo $?',
		'1\n1\n1\n0\n0\n0\n0\n1\n'
	],
	[
		'classes of characters are those of POSIX, beyond ASCII too',
		'LC_ALL=C.UTF-8; for c in a Z 5 " " . é É ß _ F; do for k in alnum alpha blank cntrl digit graph lower print punct space upper xdigit; do [[ $c == [[:$k:]] ]] && echo -n "$k "; done; echo; done; x=$\'\\t\'; case $x in [[:cntrl:][:blank:]]) echo tab;; esac; y=a.b,c; echo ${y//[[:punct:]]/-} ${y//[![:punct:]]/}',
		'alnum alpha graph lower print xdigit \nalnum alpha graph print upper \nalnum digit graph print xdigit \nblank print space \ngraph print punct \nalnum alpha graph lower print \nalnum alpha graph print upper \nalnum alpha graph lower print \ngraph print punct \nalnum alpha graph print upper xdigit \ntab\na-b-c .,\n'
	],
	[
		'quotes in a value that is put in its place are escaped in quotes, or pairs',
		'echo "${x:-\\"a\\"}" "${x:-"b c"}" "${x:+\\"}" "${x:-\\}}" "${x:-\\$}"',
		'"a" b c  } $\n'
	],
	[
		'what is read-only stays, in whatever way it is assigned, and that fails',
		'readonly X=1 Y; (X=2) 2>/dev/null; echo $? $X; X+=2 true 2>/dev/null; (X+=2) 2>/dev/null || echo same; (unset X) 2>/dev/null || echo kept; (read X <<< 3) 2>/dev/null || echo kept; (declare X=4) 2>/dev/null || echo kept; (for X in 5; do echo no; done) 2>/dev/null; bash -c "set -e; readonly X; X=6; echo no" 2>/dev/null || echo left; (readonly b=(1); readonly b=(2)) 2>/dev/null || echo again; (Y=1) 2>/dev/null || echo fixed; declare -r -a a=(1 2); (a[0]=3) 2>/dev/null || echo array; f() { local -r l=1; (l=2) 2>/dev/null || echo local; }; f; l=3; echo $l $X ${a[0]}; bash -c "X=7; echo \\$X"',
		'1 1\nsame\nkept\nkept\nkept\nleft\nagain\nfixed\narray\nlocal\n3 1 1\n7\n'
	],
	[
		'a number stays one',
		'declare -i n=1; n+=1; echo $n; n=2*3; echo $n; n=n+1; echo $n; f() { local -i m=4; m+=1; echo $m; n+=1; }; f; m=4; m+=1; echo $m $n; declare -i a; a[1]=1+1; a[1]+=3; echo ${a[1]}; declare +i n; n+=1; echo $n; unset n; n=1+1; echo $n',
		'2\n6\n7\n5\n41 8\n5\n81\n1+1\n'
	],
	[
		'declare -p shows what could be read again',
		"x='a\"$b`c\\'; declare -p x; declare -i n=5; declare -rx y=1; a=(1 \"b c\"); declare -A m=([k]=v); declare -p n y a m; readonly n; declare -p n; z=$'a\\n\\tb\\'c\\\\\\1'; declare -p z",
		'declare -- x="a\\"\\$b\\`c\\\\"\ndeclare -i n="5"\ndeclare -rx y="1"\ndeclare -a a=([0]="1" [1]="b c")\ndeclare -A m=([k]="v" )\ndeclare -ir n="5"\ndeclare -- z=$\'a\\n\\tb\\\'c\\\\\\001\'\n'
	],
	[
		'there are /dev/null and its like, which are no files',
		'for f in /dev/null /dev/stdin; do [[ -e $f ]] && [ -r $f ] && echo there; [[ -f $f ]] || [ -d $f ] || echo none; done',
		'there\nnone\nthere\nnone\n'
	],
	[
		'one character is one when its case is changed',
		'LC_ALL=C.UTF-8; x=ßaé; echo ${x^^} ${x^} ${x,,}; y=éÉ; echo ${y^} ${y,,}',
		'ßAÉ ßaé ßaé\nÉÉ éé\n'
	],
	[
		'characters may be written by their numbers',
		`LC_ALL=C.UTF-8\necho $'\\x41\\x4a\\u00e9\\101\\U1F600\\x4' | base64; printf %s $'\\a\\b\\e\\E\\f\\v\\?\\"\\'' | wc -c`,
		'QUrDqUHwn5iABAo=\n9\n'
	],
	[
		'~ is the home of what braces make, and behind a colon of what is assigned',
		'HOME=/h; echo {~,~/a,~b,"~",x~} a:~; x=a:~:~/b:~c:"~":c~; export y=/bin:~/bin z=a:~; echo $x $y $z; w=a:~"b"; echo $w',
		'/h /h/a ~b ~ x~ a:~\na:/h:/h/b:~c:~:c~ /bin:/h/bin a:/h\na:~b\n'
	],
	[
		'in a function BASH_SOURCE is the file in which it stands',
		'echo "g() { echo \\${BASH_SOURCE[0]} \\${BASH_SOURCE[1]} \\${#BASH_SOURCE[@]}; }" > lib.sh; printf ". ./lib.sh\\nf() { g; }\\nf\\ng\\necho \\$BASH_SOURCE\\n" > s.sh; bash s.sh',
		'./lib.sh s.sh 3\n./lib.sh s.sh 2\ns.sh\n'
	],
	[
		'in what is put in its place, & outside of quotes is what was found',
		'x=foo; v="<&>"; echo ${x/o/[&]} "${x//o/[&&]}" ${x/#f/&&} ${x/%o/(&)} ${x/o/\\&} ${x/o/"&"} ${x/o/$v} ${x/o/"$v"} "${x//[a-z]/&-}"; w="\\&&"; echo ${x//o/$w}',
		'f[o]o f[oo][oo] ffoo fo(o) f&o f&o f<o>o f<&>o f-o-o-\nf&o&o\n'
	],
	[
		'what is found is the longest, from the first place where something is',
		'x=abcabcab; echo ${x/a*b/-} ${x//b?a/-} ${x/b*/-} ${x//?b*c/-} ${x/*c/-} ${x/%b*/-} ${x/#*b/-} ${x//[bc]/} ${x/z*/-} ${x//*/-}',
		'- a--b a- -ab -ab a- - aaa abcabcab -\n'
	],
	['\\E is Escape, too', "x=$'\\E'; echo ${#x}; echo -e '\\E[0m' | wc -c", '1\n5\n'],
	[
		'sort -h goes by the letter first',
		"printf '1M\\n1500K\\n2\\n-1K\\n3000\\n' | sort -h | tr '\\n' ' '",
		'-1K 2 3000 1500K 1M '
	]
];
