//! What `gradus new` makes can be built at once.

use crate::school::School;

#[test]
fn an_empty_project_and_the_sample_school_build() {
    let school = School::from_dir("tests/gallery/base");
    for (name, args) in [("empty", vec![]), ("sample", vec!["--sample"])] {
        school.must(&[&["new", name][..], &args].concat());
        let check = school.run(&["check", name]);
        assert_eq!((check.status, check.stderr.as_str()), (0, ""), "{name}");
        school.must(&["build", name, "transcripts"]);
        assert!(school.path().join(name).join("out/private/transcripts").is_dir());
    }
    let again = school.run(&["new", "empty"]);
    assert_eq!(again.status, 2);
    assert!(again.stderr.contains("is not empty"), "{}", again.stderr);
}
