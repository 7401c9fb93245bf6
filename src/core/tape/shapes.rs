//! The shapes of a text's objects, found key by key: a tree whose branches are keys.

use super::constants::Last;
use super::{Known, Shape, registry};

/// What a field's value is on the tape, from the narrow to the general.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Integer,
    Constant,
    Any,
}

/// An object of more keys, or of longer ones, is more likely a dictionary than a record.
const MOST_KEYS: u16 = 256;
const LONGEST_KEY: usize = 128;
/// All branches of one text. Where objects differ so much, a function for each is no gain.
const MOST_NODES: usize = 4096;
const MOST_SHAPES: usize = 128;
/// Objects of a shape from which on it is worth keeping, and objects for each shape of a text, on
/// the whole, from which on a tape is worth making.
const USES_OF_A_SHAPE: u32 = 4;

/// Where in the tree the keys read so far have led.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Node(usize);

impl Node {
    pub const ROOT: Self = Self(0);
}

struct Branch<'a> {
    /// With its quotes.
    key: &'a str,
    field: Field,
    depth: u16,
    parent: Node,
    /// One for each key that has come next; the one that came last is the first.
    children: Vec<Node>,
    shape: Option<usize>,
    last: Last<'a>,
}

pub struct Shapes<'a> {
    branches: Vec<Branch<'a>>,
    /// Where each shape ends, and how many objects have it.
    found: Vec<(Node, u32)>,
}

impl Default for Shapes<'_> {
    fn default() -> Self {
        Self { branches: vec![Branch::new("", Field::Any, Node::ROOT, 0)], found: Vec::new() }
    }
}

impl<'a> Branch<'a> {
    fn new(key: &'a str, field: Field, parent: Node, depth: u16) -> Self {
        let last = Last::default();
        Self { key, field, depth, parent, children: Vec::new(), shape: None, last }
    }
}

impl<'a> Shapes<'a> {
    /// The way from `node` by `key`, for a value that at least `least` holds. A key whose values
    /// differ gets a more general field once, and keeps it.
    pub fn step(&mut self, node: Node, key: &'a str, least: Field) -> Option<Node> {
        let children = &self.branches[node.0].children;
        let place = children.iter().position(|child| self.branches[child.0].key == key);
        if let Some(place) = place {
            let child = children[place];
            if self.branches[child.0].field >= least {
                self.branches[node.0].children.swap(0, place);
                return Some(child);
            }
        }
        let depth = self.branches[node.0].depth + 1;
        if self.branches.len() == MOST_NODES || depth > MOST_KEYS || self.is_refused(node, key) {
            return None;
        }
        let made = Node(self.branches.len());
        self.branches.push(Branch::new(key, least, node, depth));
        let children = &mut self.branches[node.0].children;
        match place {
            Some(place) => children[place] = made,
            None => children.push(made),
        }
        Some(made)
    }

    /// Keys that object literals treat in another way than `JSON.parse` does, and long ones.
    fn is_refused(&self, node: Node, key: &str) -> bool {
        key.len() > LONGEST_KEY
            || key == "\"__proto__\""
            || self.way(node).any(|branch| branch.key == key)
    }

    /// The branches from `node` up to the root, which is none of them.
    fn way(&self, node: Node) -> impl Iterator<Item = &Branch<'a>> {
        let up = move |node: &Node| Some(self.branches[node.0].parent);
        std::iter::successors(Some(node), up)
            .take_while(|node| *node != Node::ROOT)
            .map(|node| &self.branches[node.0])
    }

    pub fn field(&self, node: Node) -> Field {
        self.branches[node.0].field
    }

    pub fn last_constant(&mut self, node: Node) -> &mut Last<'a> {
        &mut self.branches[node.0].last
    }

    /// The place of the shape that ends at `node`; `None` when there are too many of them.
    pub fn shape_of(&mut self, node: Node) -> Option<usize> {
        let next = self.found.len();
        let shape = *self.branches[node.0].shape.get_or_insert(next);
        if shape == next {
            if next == MOST_SHAPES {
                return None;
            }
            self.found.push((node, 0));
        }
        self.found[shape].1 += 1;
        Some(shape)
    }

    /// The shapes by their places; `None` when it takes too many functions to make the objects.
    pub fn finish(&self) -> Option<Vec<Shape>> {
        let uses: u32 = self.found.iter().map(|(_, uses)| uses).sum();
        let shapes = u32::try_from(self.found.len()).ok()?;
        if uses / USES_OF_A_SHAPE < shapes {
            return None;
        }
        let fields = |node| {
            let mut fields: Vec<_> =
                self.way(node).map(|branch| (branch.key.into(), branch.field)).collect();
            fields.reverse();
            fields
        };
        let shape = |&(node, uses): &(Node, u32)| {
            let fields = fields(node);
            let known = if uses < USES_OF_A_SHAPE {
                Known::Here(registry::define(&fields))
            } else {
                Known::Numbered(registry::number(fields)?)
            };
            Some(Shape { known, uses })
        };
        self.found.iter().map(shape).collect()
    }
}
