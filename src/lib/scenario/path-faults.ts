import { compile } from '@jmespath-community/jmespath';
import type { Shape } from '../account/base/shape';

type Node = ReturnType<typeof compile>;

/** Of a value it is known what is in it, or nothing is: then nothing said of it can be wrong. */
type Known = Shape | undefined;

/**
 * Members that a JMESPath expression names and an answer of this shape never has. Only what can be
 * told from the expression alone: fields one after the other, through lists, filters and pipes. What
 * a function makes is not judged, what it is given is.
 */
export function pathFaults(expression: string, shape: Shape): readonly string[] {
	const faults: string[] = [];
	follow(compile(expression), shape, faults);
	return faults;
}

function follow(node: Node, at: Known, faults: string[]): Known {
	const from = (next: Node, value: Known = at) => follow(next, value, faults);
	/** Each of a list, and the list of what comes of each. */
	const each = (of: Known, right: Node): Known => {
		const made = from(right, of);
		return made && { kind: 'list', of: made };
	};
	switch (node.type) {
		case 'Current':
		case 'Identity':
			return at;
		case 'Field':
			return field(node.name, at, faults);
		case 'Subexpression':
		case 'Pipe':
			return follow(node.right, from(node.left), faults);
		case 'IndexExpression': {
			const list = from(node.left);
			return node.right.type === 'Slice' ? list : itemOf(list);
		}
		case 'Projection':
			return each(itemOf(from(node.left)), node.right);
		case 'FilterProjection': {
			const item = itemOf(from(node.left));
			follow(node.condition, item, faults);
			return each(item, node.right);
		}
		case 'ValueProjection': {
			const map = from(node.left);
			return each(map?.kind === 'map' ? map.of : undefined, node.right);
		}
		case 'Flatten': {
			const list = from(node.child);
			return list?.kind === 'list' && list.of.kind === 'list' ? list.of : list;
		}
		case 'MultiSelectHash':
			for (const { value } of node.children) from(value);
			return undefined;
		case 'MultiSelectList':
			for (const child of node.children) from(child);
			return undefined;
		case 'Function':
			for (const child of node.children) if (child.type !== 'ExpressionReference') from(child);
			return undefined;
		case 'Comparator':
		case 'AndExpression':
		case 'OrExpression':
			from(node.left);
			from(node.right);
			return undefined;
		case 'NotExpression':
			from(node.child);
			return undefined;
		case 'Arithmetic':
		case 'Binding':
		case 'ExpressionReference':
		case 'Index':
		case 'LetExpression':
		case 'Literal':
		case 'Root':
		case 'Slice':
		case 'Ternary':
		case 'Unary':
		case 'Variable':
			return undefined;
	}
}

function itemOf(list: Known): Known {
	return list?.kind === 'list' ? list.of : undefined;
}

function field(name: string, at: Known, faults: string[]): Known {
	// A member of that name is never there, which is what `!= null` without backticks lives on.
	if (name === 'null') return undefined;
	switch (at?.kind) {
		case undefined:
			return undefined;
		case 'structure': {
			const member = at.members.get(name);
			if (!member)
				faults.push(`there is no ${name}; there are: ${[...at.members.keys()].join(', ')}`);
			return member;
		}
		case 'map':
			return at.of;
		case 'list':
			faults.push(`${name} is asked of a list; of each in it, write [].${name}`);
			return undefined;
		case 'text':
		case 'number':
		case 'boolean':
		case 'password':
		case 'timestamp':
		case 'blob':
		case 'stream':
			faults.push(`${name} is asked of a ${at.kind}, which has no members`);
			return undefined;
	}
}
