/**
 * Lines that mean in the terminal's shell what they mean in bash. What each prints is not written here,
 * for bash says it.
 */
export const shellLines: readonly string[] = [
	// Loops
	'while read -r a b; do echo "$b-$a"; done <<< "x y z"; for i in 1 2 3 4; do [ $i = 2 ] && continue; [ $i = 4 ] && break; echo $i; done',
	'i=0; while [ $i -lt 3 ]; do echo $i; i=$((i + 1)); done; until [ $i -eq 0 ]; do i=$((i-1)); done; echo $i; while false; do :; done; echo $?',
	'for ((i = 0; i < 3; i++)); do echo "n$i"; done; for ((;;)); do break; done; for x in; do echo no; done; echo $?',
	'printf "a 1\\nb 2\\n" > f; while read -r n v; do echo "$n=$v"; done < f; while IFS= read -r line; do echo "[$line]"; done < <(printf "  x \\ny\\n")',
	'for a in 1 2; do for b in x y; do [ $a$b = 1y ] && continue 2; echo $a$b; [ $a = 2 ] && break 2; done; done; echo end',
	'printf "a,b,c\\n1,,3\\n" | while IFS=, read -r x y z; do echo "$z|$y|$x"; done; printf "last" | while read -r l || [ -n "$l" ]; do echo "$l!"; done',
	'while read -r u; do echo "user $u"; cat; done <<EOF\none\ntwo\nthree\nEOF\n',
	'echo "a b  c " | { read -r x y; echo "[$x][$y]"; }; read -ra parts <<< "a b c"; echo ${#parts[@]} ${parts[1]} "${parts[@]}"',
	// Functions
	'f() { local x=$1; echo "$x $# $*"; return 3; }; f a b; echo $?; x=out; g() { x=in; }; g; echo $x; h() { local x=mine; }; h; echo $x',
	'function greet { echo "hi ${1:-you}"; }; greet; greet jun; f() { for a in "$@"; do echo "<$a>"; done; }; f "a b" c; f; shift_it() { shift; echo "$1"; }; shift_it 1 2',
	'fact() { if [ $1 -le 1 ]; then echo 1; else echo $(( $1 * $(fact $(( $1 - 1 ))) )); fi; }; fact 6; set -- a b c; echo $# $2 "${@:2}"; shift 2; echo $1',
	'f() { echo out; echo err >&2; } ; f 2>/dev/null; f() { cat; }; echo piped | f; f() (x=apart; echo $x); f; echo "[$x]"',
	'log() { printf "%s: %s\\n" "$1" "${*:2}"; }; log INFO all is well; outer() { inner() { echo inner; }; inner; }; outer; inner',
	// Conditions
	'[[ abc == a* ]] && echo 1; [[ abc == "a*" ]] || echo 2; [[ -z "" && -n x ]] && echo 3; [[ ! -f no ]] && echo 4; [[ 10 -gt 9 ]] && echo 5; x="a b"; [[ $x = "a b" ]] && echo 6',
	'[[ arn:aws:iam::123456789012:user/jun =~ ^arn:aws:iam::([0-9]{12}):(user|role)/(.+)$ ]] && echo "${BASH_REMATCH[1]} ${BASH_REMATCH[3]}"; [[ a1 =~ [0-9]$ ]]; echo $?; [[ a || b ]] && echo or; [[ ( a == b || c == c ) && d ]] && echo both',
	're="^[a-z]+-[0-9]+$"; [[ app-12 =~ $re ]] && echo yes; [[ App-12 =~ $re ]] || echo no; [[ b > a ]] && echo after; [[ -v HOME ]] && echo set; [[ $nothing ]] || echo unset',
	'case user/jun in role/*) echo role;; user/j*|group/*) echo user;; *) echo other;; esac; case x in a) echo a;; esac; echo $?; case "$HOME" in /*) echo path; echo two;; esac; case [a] in "[a]") echo literal;; esac; case B in [[:upper:]]) echo up;; esac',
	'test -n "" -o 1 = 1 && echo o; [ a = a -a b = c ] || echo a; if ! [ -d nothing ]; then echo none; fi; [ "x" \\< "y" ] && echo less; if ((3 > 2)); then echo more; fi; ((0)); echo $?',
	'true && { echo a; echo b; } || echo c; { echo x; echo y; } | tr xy XY; ( cd /; pwd ); (exit 4); echo $?; (A=1; echo $A); echo "[$A]"; ! true; echo $?',
	// Expansions
	'echo $((1 + 2 * 3)) $(( (1+2)*3 )) $((7/2)) $((7%3)) $((2**10)) $((-3)) $((1<2)) $((1?5:6)) $((0x1f)) $((010)); i=5; echo $((i++)) $i $((++i)) $((i+=10)) $((i)); a=i; echo $((a+1)) $(( $i - 1 ))',
	'p=/home/jun/policy.json; echo ${p##*/} ${p%/*} ${p%.json} ${p#*/} ${p%%/*}x ${#p} ${p/jun/ines} ${p//o/0} ${p/%json/yaml}; echo ${p:6:3} ${p: -4} ${p:0:5}',
	'arn=arn:aws:iam::123456789012:user/maps/priya; echo ${arn##*:} ${arn%%:*} "${arn##*/}"; IFS=: read -r _ _ s _ acct r <<< "$arn"; echo "$s $acct $r"; n=Jun; echo ${n^^} ${n,,} ${n,} ; m=jun; echo ${m^}',
	'echo "${A:-none}" "${A-none}" "${A:+some}"; A=; echo "[${A-none}]" "${A:-a b}" ${A:-"c  d"}; : ${B:=set}; echo $B "${B:+yes it is}"; echo ${C:-$(echo sub)} ${C:-${B}}',
	'echo {a,b,c}{1,2} x{1..3}y {01..03} {a..e} {5..1..2} a{,b} {a} {} {a,"b c"}; echo "{a,b}" \\{a,b} {a,b}\\ c; echo dev-{app,db}-{ro,rw}',
	'a=(one "two 2" three); echo ${a[1]} ${#a[@]} "${a[@]:1}" ${a[-1]} ${!a[@]}; a+=(four); for x in "${a[@]}"; do echo "<$x>"; done; a[1]=2; echo "${a[*]}"; unset "a[0]"; echo ${#a[@]} "${a[@]/o/0}"',
	'declare -A m; m[jun]=admin; m["p q"]=dev; echo ${m[jun]} ${#m[@]}; k=jun; echo "${m[$k]}" "${m[p q]}" "${m[none]:-none}"; [[ -n ${m[jun]} ]] && echo has; s="x y"; IFS=" "; set -- $s; echo $2',
	'IFS=,; v="a,b,,c"; for x in $v; do echo "[$x]"; done; unset IFS; v="a  b"; set -- $v; echo $#; IFS=$\'\\n\'; for l in $(printf "a b\\nc\\n"); do echo "<$l>"; done',
	'echo `echo back` "`echo "in quotes"`"; echo $(echo $(echo deep)); x=$(printf "a\\n\\n"); echo "[$x]"; echo "a$(echo b)c"; echo f > f; echo $(< f)x; cat <(echo one) <(echo two)',
	'A=1; A+=2; echo $A; A=3 B=$A; echo $B; x=5; y=x; echo "${#x}" $x$y "$x"\'$y\'; echo "a\\"b" "tab\\t" $\'tab\\t|\' \'it\'"\'"\'s\'; echo a"b c"d\\ e',
	'mkdir d; touch d/a1 d/a2 d/b1 d/c.json; echo d/a[12] d/[!a]* d/[a-b]1 d/*.json d/?1 d/[[:alpha:]]1; cd d; for f in *.json; do echo "${f%.json}"; done; echo "*" \'?\' \\*',
	"cat <<EOF\n$(echo cmd) `echo back` $((1+1)) ${HOME:0:1} \\$x\nEOF\ncat <<-EOF\n\tindented\n\t\ttwice\n\tEOF\ncat <<'EOF' | wc -l\n$a\n\nEOF\n",
	'x=1; f() { x=2; echo f; }; f | cat; echo $x; y=$(x=3; echo $x); echo $x $y; echo a | { read z; echo $z; }; echo "[$z]"; cat < <(echo proc) | tr a-z A-Z; set -- "$(echo one)" two; echo "$#:$1"',
	// How a script ends
	'set -e; echo a; false || echo kept; if false; then :; fi; ! true; false; echo never',
	'set -e; f() { false; echo in; }; f || echo out; x=$(false) || echo caught; (false) || echo apart; true && false || echo list; f; echo never',
	'set -euo pipefail; x=$(echo ok | cat); echo $x; false | cat; echo never',
	'set -o pipefail; false | true; echo $?; set +o pipefail; false | true; echo $?; bash -c "echo \\$0 \\$1" name arg; bash -c "exit 5"; echo $?; echo \'echo script $1\' > s.sh; bash s.sh arg; . ./s.sh; source s.sh x',
	'printf \'#!/bin/bash\\nset -e\\necho "$# $1"\\nfalse\\necho no\\n\' > s.sh; bash s.sh a b; echo $?; chmod +x s.sh; ./s.sh c; echo $?; eval "echo a; echo b"; cmd="echo hi"; $cmd; eval "x=7"; echo $x; exit 3',
	'true; false; echo $?; nothing_of_this_name 2>/dev/null; echo $?; command -v nothing; echo $?; command -v cd; type -t cd; type -t nothing || echo none',
	// Programs
	'seq 3; seq 2 4; seq 10 -5 0; seq -w 8 10; seq -s, 3; echo a/b/c.txt | xargs basename; basename a/b.json .json; dirname a/b/c; dirname c',
	'printf "a\\nb\\nc\\n" | xargs; printf "a b\\nc\\n" | xargs -n 1 echo x; printf "a\\nb c\\n" | xargs -I{} echo "<{}>"; printf "a\\0b\\0" | xargs -0 echo; : | xargs -r echo none; printf "1 2 3\\n" | xargs -n2',
	'echo hi | tee t.txt | tr a-z A-Z; echo more | tee -a t.txt > /dev/null; cat t.txt; printf "c\\na\\nb\\n" | sort | tac | nl | head -2; echo abc | rev; printf "1\\n2\\n" | paste -sd, -; printf "a\\nb\\n" > p; printf "1\\n2\\n" > q; paste p q; paste -d: p q',
	'printf "name,size\\nabc,1\\nd,22\\n" | column -t -s,; printf "a b\\nccc d\\n" | column -t; printf "b 2\\na 10\\n" | sort -k2n; printf "b:2\\na:10\\n" | sort -t: -k2 -rn; printf "a,3\\nb,1\\n" | sort -t, -k2,2n; printf "a 1\\na 2\\n" | sort -u -k1,1',
	'printf "a\\nb\\nc\\n" > x; printf "a\\nB\\nc\\nd\\n" > y; diff x y; echo $?; diff x x; echo $?; comm -12 x y; comm -23 x y; printf "k 1\\n" > j1; diff -q x y; cut -d" " -f2 j1; cut -c2-3 <<< abcd; grep -vE "a|c" x; grep -A1 b x; grep -m1 . x; grep -c "" x',
	'echo "a b c" | sed "s/b/X/"; echo aaa | sed "s/a/b/g"; echo aaa | sed "s/a/b/2"; printf "1\\n2\\n3\\n" | sed -n "2p"; printf "1\\n2\\n3\\n" | sed "1d;3d"; printf "1\\n2\\n3\\n" | sed "2,3d"; printf "1\\n2\\n" | sed "\\$d"; echo path/to | sed "s|/|-|g"; echo ab | sed -E "s/(a)(b)/\\2\\1/"; echo ab | sed "s/\\(a\\)b/\\1&/"',
	'printf "a\\nb\\nc\\n" | sed "/b/d"; printf "a\\nb\\nc\\n" | sed -n "/a/,/b/p"; echo abc | sed "y/abc/xyz/"; printf "x=1\\n" > f; sed -i "s/1/2/" f; cat f; echo hello | sed -e "s/h/H/" -e "s/o/O/"; printf "a\\nb\\n" | sed "2i\\\\new"; printf "a\\n" | sed "a\\\\after"; printf "a\\nb\\n" | sed 1q; echo Abc | sed "s/abc/x/I"; printf "a\\n\\nb\\n" | sed "/^$/d"; printf "  lead\\n" | sed "s/^[ \\t]*//"; printf "a\\nb\\n" | sed -n "\\$="; printf "a\\nb\\n" | sed "/a/!s/b/c/"',
	'printf "a b\\nc d\\n" | awk "{print \\$2}"; printf "a:1\\nb:2\\n" | awk -F: \'{print $1 "=" $2; s+=$2} END {print s, NR}\'; printf "1 x\\n20 y\\n" | awk \'$1 > 5\'; printf "a\\nb\\n" | awk \'/b/ {print NR ": " $0}\'; printf "a b c\\n" | awk \'{print $NF, NF}\'; printf "a,b\\n" | awk -F, -v OFS=- \'{$1=$1; print}\'',
	'printf "x 1\\ny 2\\nx 3\\n" | awk \'{c[$1]+=$2} END {for (k in c) print k, c[k]}\' | sort; awk \'BEGIN {printf "%-5s|%3d|%.2f\\n", "ab", 7, 3.14159; for (i=0;i<2;i++) print i; if (1 && !0) print "yes"; else print "no"}\'; echo "arn:aws:iam::1:user/jun" | awk -F/ \'{print toupper($NF), length($2), substr($2,1,2)}\'; printf "b\\na\\n" | awk \'NR==1{x=$0; next} {print x $0}\'',
	'echo "a-b-c" | awk \'{n=split($0,p,"-"); print n, p[2]; gsub(/-/,"+"); print; sub(/a/,"[&]"); print; print index("hello","l"), match("foobar","o+"), RSTART, RLENGTH; print ($1 ~ /b/) ? "has" : "not"; print tolower("ABC") 1+1 "x"}\'; printf "1\\n2\\n3\\n" | awk \'{s=s sep $1; sep=","} END{print s}\'; printf "a  b\\n" | awk \'{print $1,$2; $2="z"; print; print NF}\'; awk \'BEGIN{while(i<3){i++; if(i==2)continue; print i}; print 1e3, 0.1+0.2, 10/4, 7%3, 2^3; exit 3}\'; echo $?',
	'date -u -d @0 +%Y-%m-%dT%H:%M:%SZ; date -u -d "2026-01-31T10:00:00Z" +%s; date -u -d "2026-03-01 -1 day" +%F; date -u -d "2026-01-01 +90 days" +%F; date -d "2026-11-23" +"%a %d %b %Y %j %u"; date -u -d "2026-01-15T00:00:00+02:00" +%FT%TZ; date -u --date="1 January 2026" +%F; date -u -d "20260102" +%D',
	'mkdir -p t/a t/b; touch t/a/x.json t/b/y.txt; find t -name "*.json"; find t -type d | sort; find t -type f -name "y*"; find t -maxdepth 1 | sort; find t -type f | sort | xargs -I{} basename {}; realpath t/../t/a/x.json | xargs dirname | xargs basename; wc -l < t/a/x.json; ls -1 t; [ -s t/a/x.json ] || echo empty',
	'printf "%s\\n" {1..3} | while read -r n; do printf "%02d " "$n"; done; echo; printf "%-10s|%5s|\\n" ab cd ef; printf "%x %o %e %.1f %c\\n" 255 8 1.5 2.26 word; printf "%q\\n" "a b"; printf "%s" a b c; echo; printf "%d items\\n" 3; printf -v out "%03d" 7; echo $out; printf "\\x41\\101\\n"; printf "%5.2f|%+d|%05d\\n" 3.14159 5 42',
	'echo -n abc | sha256sum; echo -n abc | md5sum | cut -d" " -f1; echo "a,b;c" | tr ",;" "\\n\\n"; echo "AbC" | tr "[:upper:]" "[:lower:]"; echo "a1b2" | tr -cd "0-9\\n"; echo "a  b" | tr -s " "; echo "x y" | tr " " "\\n" | sort -r | tr "\\n" " "; echo; echo "k=v" | cut -d= -f2; head -n -1 <<< $\'a\\nb\\nc\'; head -c 3 <<< abcdef; echo; tail -c 3 <<< abcdef; printf "a\\tb\\n" | expand; expr 3 + 4; expr length abc; fold -w 3 <<< abcdefg',
	'x="a b"; y=($x); echo ${#y[@]}; z=("$x"); echo ${#z[@]}; mapfile -t lines < <(printf "l 1\\nl 2\\n"); echo "${lines[1]}" ${#lines[@]}; printf "%s;" "${lines[@]}"; echo; for i in "${!lines[@]}"; do echo "$i:${lines[$i]}"; done; arr=($(echo c b a | tr " " "\\n" | sort)); echo "${arr[*]}"; IFS=+; echo "${arr[*]}"',
	'a=1; ((a++)); ((a+=5)); echo $a; if (( a == 7 && a < 10 )); then echo seven; fi; let a=a*2; echo $a; echo $(( a > 3 ? 1 : 0 )); n=007; echo $((10#$n + 1)); echo $((1,2)); i=3; while ((i--)); do echo -n $i; done; echo; echo $(( !0 )) $((~0)) $((5&3)) $((5|3)) $((1<<4))',
	'echo one; # a comment\n# another\necho two # behind\nif true\nthen\n  echo three\nfi\nfor x in a \\\n  b\ndo echo $x\ndone\ncase x in\n  x)\n    echo four\n    ;;\nesac\nf()\n{\n  echo five\n}\nf\n[[ a == a &&\n   b == b ]] && echo six\ntrue &&\n  echo seven\necho a |\n  tr a b\narr=(\n  one # first\n  two\n)\necho ${#arr[@]}\n',
	'readonly R=1; echo $R; declare -r S=2; echo $S; export T=3; bash -c "echo $T; echo \\$T"; declare -i n=5+5; echo $n; U=4 bash -c "echo \\$U"; echo "[$U]"; unset T; echo "[${T-unset}]"; f() { declare x=1; }; f; echo "[$x]"; local y 2>/dev/null || echo outside',
	'alias; echo "quoted \'single\' in double" \'quoted "double" in single\'; echo $"plain"; echo "${HOME}/x" ~/x; x=~/y; echo $x; echo "$(cat <<EOF\nin sub\nEOF\n)"; echo "${x:-"a b"}"; v=\'$(echo not run)\'; echo "$v"; echo "\\$5 \\`x\\` \\\\ \\a"; echo \\a\\$',
	// Several patterns: any of them
	'printf "a\\nb\\nc\\n" > f; grep -e a -e b f; grep "a\\nc" f; printf "c\\n" > p; grep -f p f; grep -e a -f p f; grep -F -e a -e zz f; grep -f /dev/null f; grep -x -e aa -e c f; printf "ab\\n\\n" | grep -c -e "" -e a; grep -P -e a -e b f 2>/dev/null; echo $?',
	// The longest match at the first place
	'echo abcd | grep -oE "a|ab"; echo abcd | sed -E "s/a|abc|ab/<&>/"; echo aXbX | sed "s/.*X/-/"; echo xaab | awk \'{match($0, /a|aab/); print RSTART, RLENGTH}\'; [[ abcd =~ a|ab ]] && echo ${BASH_REMATCH[0]}',
	// A match of nothing does not stand right behind another
	'echo baaac | sed "s/a*/x/g"; echo abc | sed "s/x*/-/g"; echo hello | sed "s/l*/x/2"; echo baaac | awk \'{gsub(/a*/, "x"); print}\'; echo abc | grep -o "b*"; echo aaa | sed "s/a/b/2g"; echo aaa | sed "s/^a/b/g"',
	// The edges of words, and what stands for several characters
	'echo "the cat concat" | sed "s/\\<./X/g; s/t\\>/Y/g"; echo "cat concat" | grep -o "\\bcat\\b"; echo "cat concat" | grep -o "\\<c[a-z]*t\\>" | wc -l; echo "a-b c" | sed "s/\\w/X/g; s/\\W/_/; s/\\s/~/"; echo abc | sed "s/\\b/|/g"; echo abc | sed "s/\\B/|/g"; echo "foo-bar foo_bar" | grep -ow "foo"; echo "-x y" | grep -w -- -x; printf "a_b\\nab\\n" | grep -w "a.\\?b" ',
	'printf "a;b\\nA1\\nx \\n" > f; grep "[[:punct:]]" f; grep "[[:xdigit:]][[:digit:]]" f; grep "[[:blank:]]\\$" f; grep "[]x]" f; grep "[^]a-zA-Z;1 ]" f; echo $?; echo "a\\\\d" | grep -c "[\\d]"; echo "a\\\\b" | sed "s/[\\\\]/x/"; printf "a\\tb\\n" | sed "s/[\\t]/T/"; echo "a]" | awk "/[\\]]/"',
	// Basic patterns: what stands for itself
	'printf "a*b\\n*a\\na+b\\na{2}\\naa\\n^x\\nx$y\\n" > f; grep "*a" f; grep "a+b" f; grep "a\\+\\$" f; grep "a{2}" f; grep "a\\{2\\}" f; grep "x\\$y" f; grep "a^" f; echo $?; grep "\\(^x\\|^a\\)" f | wc -l; grep "\\(*\\)a" f; grep "^*a" f',
	'echo "{a" | grep -E "{a"; echo "a)" | grep -E "a)"; echo aab | grep -E "^(a|)+b\\$"; echo "abab" | grep -E "^(ab){2}\\$"; echo abc | grep -E "^[a-c]{2,}\\$"; echo aabb | grep -E "(a)\\1(b)\\2"; printf "abcabc\\nabcabd\\n" | grep "^\\(.*\\)\\1\\$"; grep "\\(" /dev/null 2>/dev/null; echo $?; grep "[" /dev/null 2>/dev/null; echo $?; grep "\\1" /dev/null 2>/dev/null; echo $?; grep "[:digit:]" /dev/null 2>/dev/null; echo $?',
	'echo "key=value" | grep -oP "(?<=key=)\\w+"; echo "key=value" | grep -oP "key=\\K.*"; echo "aab" | grep -oP "a+?"; echo "a1b22" | grep -oP "\\d+(?=$)"; echo "foobar foobaz" | grep -oP "foo(?!bar)\\w+"; echo ABC | grep -oP "(?i)b"; echo "ab" | grep -oP "(?:a|ab)"',
	// A line of any length
	'printf "%09999d%09999d end\\n" 7 7 > f; grep -c "end\\$" f; grep -o "7 e.*" f; sed "s/.* e/E/" f; sed "s/0//g" f; awk \'{print match($0, /end$/)}\' f; [[ $(cat f) =~ 7\\ (end)$ ]] && echo ${BASH_REMATCH[1]}',
	'grep a nothing 2>/dev/null; echo $?; echo a > f; grep a f nothing 2>/dev/null; echo $?; grep -q a f nothing 2>/dev/null; echo $?; grep -s a nothing; echo $?; grep -ov a f; echo $?',
	// sed: an empty pattern is the last that was looked for, with what it is used for
	'echo aXa | sed "/a/s//b/g"; echo aXA | sed "/a/Is//b/g"; echo abc | sed "s/\\(b\\)/[\\1]/; s//(\\1)/"; printf "a\\nb\\n" | sed "/b/s/x/y/; s//X/"; printf "a\\nb\\nab\\n" | sed -n "/a/{//p}"; echo a | sed "s//b/" 2>/dev/null; echo $?; echo a | sed "/a/s//b/I" 2>/dev/null; echo $?; echo a | sed "s/a/\\1/" 2>/dev/null; echo $?',
	// sed: D goes on with what is left, and 0,/re/ can end on the first line
	'printf "a\\nb\\nc\\n" | sed "N;P;D"; printf "a\\na\\nb\\nb\\nc\\n" | sed "\\$!N; /^\\(.*\\)\\n\\1\\$/!P; D"; printf "a\\n\\n\\n\\nb\\n" | sed "/^\\$/{N;/^\\n\\$/D}"; printf "x\\nx\\nx\\n" | sed "0,/x/s//y/"; printf "x\\nx\\n" | sed "0,/x/d"; printf "x1\\nx2\\nx3\\n" | sed "0,/2/s/x/y/"; printf "x\\nx\\nx\\n" | sed "1,/x/d"; echo x | sed 0p 2>/dev/null; echo $?',
	// sed: in place needs files, and a file that is not there is told
	'echo x | sed -i s/x/y/ 2>/dev/null; echo $?; ls; echo x > f; sed -i.old s/x/y/ f; cat f f.old; sed -n -i p nothing 2>/dev/null; echo $?; sed p nothing 2>/dev/null; echo $?; sed -ne p f; sed -Ei "s/(y)/<\\1>/" f; cat f; mkdir d; sed -i p d 2>/dev/null; echo $?',
	'printf "a\\nb\\n" | sed $\'1a\\\\\\nx\\\\\\ny\'; printf "a\\nb\\n" | sed "1a  x  y"; printf "a\\nb\\n" | sed "1i\\\\\\\\  x"; printf "a\\nb\\n" | sed q5; echo $?; printf a > n; printf b > m; sed p n m; printf "a\\nb" | sed "\\$d"; printf "a\\nb" | sed "s/b/c/"; printf "a" | sed "a b"; printf "a\\nb\\n" | sed "1{a x\\nn}"; sed -s -n "\\$p" n m; echo "a|b" | sed "s|a\\|b|X|"; echo a/b | sed "s/[/]/x/"; echo "a;b" | sed "s/\\x3b/-/"; echo "a[" | sed "y/[/(/"; printf "one\\ntwo\\n" | sed "N;s/e.t/-/"',
	// awk: what stands in END is done after an exit, and one in END is the last
	"seq 5 | awk 'NR == 2 {exit 1} {print} END {print NR}'; echo $?; awk 'BEGIN {exit 2} END {print \"e\"}' < /dev/null; echo $?; echo a | awk '{exit 4} END {exit}'; echo $?; echo a | awk '{exit 4} END {exit 1; print 5}'; echo $?; echo \"a1b2\" | awk '{n = split($0, p, /([0-9])/); print n, p[1] p[2] \".\"}'; echo abc | awk '{print split($0, p, \"\"), p[3]}'; seq 3 | awk '{for (;;) exit} END {print NR}'; echo axbyc | awk -F\"[xy]\" '{print $2 $3}'",
	// xargs: quotes and backslashes, blank lines, and a word in its place
	'printf "a \\"b c\\" d\\n\\n  e f  \\n" | xargs -I{} echo "<{}>"; printf "a\\\\\\\\ b\\\\\\\\\\\\\\\\c\\n" | xargs -I{} echo "<{}>"; printf "it\'"\'"\'s\\nok\\n" | xargs -I{} echo {} 2>/dev/null; echo $?; printf "a b it\'"\'"\'s\\n" | xargs -n1 2>/dev/null; echo $?; printf "a b\\n\\nc\\n" | xargs -L1 echo x; printf "a  \\n\\n  b\\nc\\n" | xargs -L1 echo x; printf "a\\nb\\nc\\n" | xargs -L2 echo x',
	'printf "a,b,,c" | xargs -d, -I{} echo "<{}>"; printf " a \\n b\\n" | xargs -d "\\n" -I{} echo "<{}>"; printf "a\\n\\nb\\n" | xargs -d "\\n" echo x; printf "" | xargs -I{} echo none; printf "\\n\\n" | xargs echo x; printf "\\"\\" a\\n" | xargs -n1 echo x; printf "a\\n" | xargs -i echo "<{}>"; printf "a\\n" | xargs -I X echo XX-X; printf "a b\\n" | xargs -I{} -n1 echo {}; printf "a b" | xargs -rn 1 echo; printf "a" | xargs -n 0 echo 2>/dev/null; echo $?',
	// diff: line breaks at the end, blank lines, directories
	'printf "a\\nb" > a; printf "a\\nc" > b; printf "a\\nb\\n" > c; diff a b; diff a c; diff -u a c | tail -n +3; diff -u c a | tail -n +3; diff -b a c; echo $?; printf "a  b \\n" > d; printf "a b\\n" > e; diff -b d e; echo $?; diff -w d e; echo $?; diff -U0 a b | tail -n +3; diff a b -q; echo $?; diff a 2>/dev/null; echo $?',
	'printf "a\\n\\nb\\n" > d; printf "a\\nb\\n" > e; diff -B d e; echo $?; diff -q -B d e; echo $?; printf "a\\n\\n\\nx\\n" > f; printf "a\\ny\\n" > g; diff -B f g; printf "a\\n\\nb\\nc\\n" > h; printf "a\\nb\\nd\\n" > i; diff -B -u h i | tail -n +3; diff -B h i; printf "1\\n\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\n9\\n" > j; printf "1\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\nx\\n" > k; diff -Bu j k | tail -n +3; diff -N d none; diff -N none d; diff d none 2>/dev/null; echo $?',
	'mkdir -p x/sub y/sub x/one; echo 1 > x/a; echo 2 > y/a; echo 3 > x/only; echo s > x/s; echo s > y/s; echo q > x/sub/q; echo r > y/sub/q; diff x y; echo $?; diff -r x y; diff -rN x y; diff -rq x y; diff -qrN x y; diff -ru x y | grep -v "^[-+][-+]"; diff x/a y; diff y x/a; diff -r x none 2>/dev/null; echo $?; mkdir x/m; echo f > y/m; diff x y | tail -n 4; diff x/ y/ | head -n 1; diff -r x x; echo $?',
	// mktemp: never over what is there
	'echo kept > foo; mktemp foo 2>/dev/null; echo $?; cat foo; mktemp fXX 2>/dev/null; echo $?; a=$(mktemp a.XXXX.json); b=$(mktemp a.XXXX.json); [ "$a" != "$b" ] && echo "${#a} ${a##*.}"; c=$(mktemp --suffix .s c.XXX); echo ${c##*.} ${#c}; mkdir d; e=$(mktemp -p d eXXX); echo ${e%???}; g=$(mktemp -d -p d); [ -d "$g" ] && echo ${g%.*}; h=$(mktemp -u hXXX); [ -e "$h" ] || echo unmade; mktemp no/aXXX 2>/dev/null; echo $?; mktemp a b 2>/dev/null; echo $?; mktemp -p d /aXXX 2>/dev/null; echo $?; i=$(TMPDIR=d mktemp); echo ${i%.*}; j=$(mktemp -t jXXX); echo ${j%???}',
	// head and tail: numbers with a sign
	'seq 5 > s; tail -n -2 s; tail -n +3 s; tail -2 s; tail +4 s; head -n +2 s; tail -n 0 s; tail -n +0 s; head -n -0 s; head -n -4 s; head -c -2 s; tail -c -2 s; tail -c +8 s; tail --lines=-2 s; head --lines -3 s; head -n-3 s; tail -n-2 s; head -n -9 s; tail -n x s 2>/dev/null; echo $?; head -n --1 s 2>/dev/null; echo $?; head -q -n 1 s s; tail -vn 1 s; head -n 1 s s; tail -n 1 - < s',
	// tee: an error is one, what goes to stderr is none
	'echo a | tee /dev/stderr 2>/dev/null; echo $?; echo a | tee no/x 2>/dev/null; echo $?; echo a | tee x > /dev/null; echo b | tee -a x; cat x',
	// awk: more fields than a thousand, items that were only asked for, formats of numbers, variables among files
	'seq -s " " 1500 | awk \'{NF--; print NF, $1400}\'; awk \'BEGIN {if (x["a"] == "") n = length(x); print n; OFMT = "%.2f"; print 3.14159; CONVFMT = "%.3f"; y = 3.14159 ""; print y, 1e6}\'; printf "a b\\n" > f; awk \'{print $1, $2}\' OFS=, f OFS=- f; awk \'{print v}\' v=1 f',
	// Programs: options that were passed over once
	'printf "a\\n\\n\\nb\\tc\\001\\n" > f; cat -A f; cat -e f; cat -s f; cat -b f; cat -T f; printf "2K\\n1M\\n512\\n" | sort -h; printf "b\\na\\n" > g; sort -o g g; cat g; sort -c g; echo $?; printf "b\\na\\n" | sort -c 2>/dev/null; echo $?',
	'printf "%d" 1.5 2>/dev/null; echo " $?"; printf "%x %d %u %o\\n" -1 9223372036854775807 -1 8; [ 9007199254740993 -eq 9007199254740992 ]; echo $?; echo -e "a\\cb"; echo; echo -e "a\\\\cb"; mkdir -p d/e; touch d/a.json d/e/b.txt; find d -name "*.json" -o -name "*.txt" | sort; grep -r --include="*.json" -c "" d',
	'echo ba | sed -E "s/b([ab]?){1,2}/[\\1]/"; printf "user-1\\nuser-2\\n" > k; printf "a user-1 b\\nuser-12\\nuser-2\\n" > t; grep -f k t; grep -w -f k t; grep -x -f k t; grep -F -o -f k t; grep -io -e USER -e user-1 t; date -u -d "1 day ago 2026-01-10" +%F; date -u -d "2026-01-04 05:06:07" "+%c|%V|%G|%U|%k|%l|%r|%C|%q|%3N|%^a|%_d|%05j"; date -d 2026-02-31 2>/dev/null; echo $?'
];
